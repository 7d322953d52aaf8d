using System.Collections.Generic;
using Crm.SalesProcess.Emulator;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>
/// Settings of the emulator that touch closing: the defaults, each switch the other way, and all of them together.
/// Whichever way Dataverse behaves, the steps have to hold.
/// </summary>
internal static class ClosingSwitches
{
    private static readonly Dictionary<string, EmulatorOptions> Named = new()
    {
        ["as we believe"] = new(),
        ["Win and Lose raise no Update"] = new() { WinLoseRaisesUpdate = false },
        ["Update may close"] = new() { UpdateMayClose = true },
        ["closed rows can be written"] = new() { ClosedRowsReadOnly = false },
        ["lookups of plug-ins are not checked"] = new() { PluginLookupsCheckedAsCaller = false },
        ["a state update fires once"] = new() { StateUpdateFiresTwice = false },
        ["all the other way"] = new()
        {
            WinLoseRaisesUpdate = false,
            UpdateMayClose = true,
            ClosedRowsReadOnly = false,
            PluginLookupsCheckedAsCaller = false,
            StateUpdateFiresTwice = false,
        },
    };

    public static IEnumerable<string> Names => Named.Keys;

    /// <summary>An organisation with the switches of that name.</summary>
    public static Sales Open(string name) => Sales.OnTheEmulator(Named[name]);

    /// <summary>Whether Update and SetState may close there.</summary>
    public static bool UpdateMayClose(string name) => Named[name].UpdateMayClose;
}
