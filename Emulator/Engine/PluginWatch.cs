using System;
using System.Collections.Concurrent;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>Tells what plug-ins do, and keeps their traces until they can be written.</summary>
internal sealed class PluginWatch(EmulatorOptions options)
{
    private readonly ConcurrentQueue<Entity> _traces = new();

    /// <summary>Raised on the thread that runs the plug-in.</summary>
    public event EventHandler<PluginServiceCall>? Called;

    /// <summary>Raised on the thread that ran the plug-in.</summary>
    public event EventHandler<StepExecution>? Executed;

    public void Note(Step step, int stage, OrganizationRequest request) =>
        Called?.Invoke(
            this,
            new PluginServiceCall(step.Name, stage, request.RequestName, RequestTable.Of(request))
        );

    /// <param name="failure">What the plug-in threw; null when it succeeded.</param>
    public void Note(Step step, PluginContext context, string trace, Exception? failure)
    {
        var table = context.PrimaryEntityName == "none" ? "" : context.PrimaryEntityName;
        var execution = new StepExecution(
            step.Name,
            context.Stage,
            context.MessageName,
            table,
            step.IsAsync,
            context.Depth
        )
        {
            Trace = trace,
            Failure = failure,
        };
        if (PluginTraceRow.IsWanted(options.PluginTrace, failure))
        {
            _traces.Enqueue(PluginTraceRow.Of(step, context, execution));
        }

        Executed?.Invoke(this, execution);
    }

    /// <summary>Writes the traces, outside of any transaction, so that a rollback does not take them along.</summary>
    public void KeepTraces(Database database)
    {
        if (_traces.IsEmpty)
        {
            return;
        }

        using var store = database.Begin();
        while (_traces.TryDequeue(out var trace))
        {
            store.Insert(trace);
        }

        store.Commit();
    }
}
