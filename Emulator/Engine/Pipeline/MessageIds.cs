using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>
/// The messages that steps can be registered on. Ids are the platform's, the same in every organisation; of messages
/// whose id nobody has published the id is the emulator's own, so they are found by name only.
/// </summary>
internal static class MessageIds
{
    private const string Suffix = "-ea3e-db11-86a7-000a3a5473e8";

    public static readonly FrozenDictionary<string, Guid> ByName = new Dictionary<string, Guid>
    {
        ["Create"] = new("9ebdbb1b" + Suffix),
        ["Update"] = new("20bebb1b" + Suffix),
        ["Delete"] = new("a1bdbb1b" + Suffix),
        ["Retrieve"] = new("f2bdbb1b" + Suffix),
        ["RetrieveMultiple"] = new("03bebb1b" + Suffix),
        ["Assign"] = new("8cbdbb1b" + Suffix),
        ["GrantAccess"] = new("c5bdbb1b" + Suffix),
        ["ModifyAccess"] = new("dcbdbb1b" + Suffix),
        ["RevokeAccess"] = new("11bebb1b" + Suffix),
        ["SetState"] = new("1cbebb1b" + Suffix),
        ["SetStateDynamicEntity"] = new("1dbebb1b" + Suffix),
        ["Associate"] = Own("Associate"),
        ["Disassociate"] = Own("Disassociate"),
        ["CreateMultiple"] = Own("CreateMultiple"),
        ["UpdateMultiple"] = Own("UpdateMultiple"),
        ["Win"] = Own("Win"),
        ["Lose"] = Own("Lose"),
        ["QualifyLead"] = Own("QualifyLead"),
    }.ToFrozenDictionary();

    /// <summary>Of a custom API's message, which each organisation numbers itself.</summary>
    public static Guid Own(string name) => NamedId.Of("sdkmessage", name);
}
