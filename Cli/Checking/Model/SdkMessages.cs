using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>Messages whose ids are the same in every organisation. Win and Lose are not among them: theirs are not public.</summary>
internal static class SdkMessages
{
    private const string Rest = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly FrozenDictionary<Guid, string> Names = new Dictionary<Guid, string>
    {
        [new Guid("9ebdbb1b" + Rest)] = "Create",
        [new Guid("20bebb1b" + Rest)] = "Update",
        [new Guid("a1bdbb1b" + Rest)] = "Delete",
        [new Guid("f2bdbb1b" + Rest)] = "Retrieve",
        [new Guid("03bebb1b" + Rest)] = "RetrieveMultiple",
        [new Guid("8cbdbb1b" + Rest)] = "Assign",
        [new Guid("c5bdbb1b" + Rest)] = "GrantAccess",
        [new Guid("dcbdbb1b" + Rest)] = "ModifyAccess",
        [new Guid("11bebb1b" + Rest)] = "RevokeAccess",
        [new Guid("dbbdbb1b" + Rest)] = "Merge",
        [new Guid("1cbebb1b" + Rest)] = "SetState",
        [new Guid("1dbebb1b" + Rest)] = "SetStateDynamicEntity",
        [new Guid("6c9b0335-34d7-4a84-961e-832a3c0f81d1")] = "CalculatePrice",
    }.ToFrozenDictionary();

    /// <summary>Null when the text is not the id of a known message; braces are free.</summary>
    public static string? NameOf(string id) =>
        Guid.TryParse(id, out var key) ? Names.GetValueOrDefault(key) : null;
}
