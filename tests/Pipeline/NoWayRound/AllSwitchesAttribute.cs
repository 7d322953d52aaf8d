using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Emulator;
using Xunit.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>
/// Runs a theory for all combinations of the four switches of the emulator that touch closing: WinLoseRaisesUpdate,
/// UpdateMayClose, ClosedRowsReadOnly, PluginLookupsCheckedAsCaller.
/// </summary>
public sealed class AllSwitchesAttribute : DataAttribute
{
    private static readonly bool[] Both = [true, false];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from raises in Both
        from mayClose in Both
        from readOnly in Both
        from asCaller in Both
        select new object[] { raises, mayClose, readOnly, asCaller };

    /// <summary>The options of one combination; plug-ins leave no rows in the platform's trace log.</summary>
    internal static EmulatorOptions Options(bool raises, bool mayClose, bool readOnly, bool asCaller) =>
        new()
        {
            WinLoseRaisesUpdate = raises,
            UpdateMayClose = mayClose,
            ClosedRowsReadOnly = readOnly,
            PluginLookupsCheckedAsCaller = asCaller,
            PluginTrace = PluginTraceLevel.Off,
        };
}
