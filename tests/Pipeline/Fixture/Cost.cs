using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>The steps that ran, and the calls of the organisation service that they made.</summary>
internal sealed record Cost(IReadOnlyList<StepExecution> Executions, IReadOnlyList<PluginServiceCall> Calls)
{
    /// <summary>What of it happened within the transaction of the operation.</summary>
    public Cost InTransaction => this with { Calls = [.. Calls.Where(call => call.Stage >= 20)] };

    /// <summary>Calls that only read.</summary>
    public int Reads => Calls.Count - Writes;

    /// <summary>Calls that create, update or delete.</summary>
    public int Writes => Calls.Count(call => call.Message is "Create" or "Update" or "Delete");

    /// <summary>Names of the plugin classes that ran, in order.</summary>
    public IEnumerable<string> Steps => Executions.Select(execution => ClassOf(execution.Step));

    /// <summary>A step is named for its class, then for what it is registered on.</summary>
    private static string ClassOf(string step) => step.Split(':')[0].Split('.')[^1].Trim();
}
