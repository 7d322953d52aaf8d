using System;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The steps on SetStateDynamicEntity around an Update of a state, where the organisation runs them.</summary>
/// <param name="write">The update itself.</param>
internal sealed class UpdatedState(Organization organization, Action write) : IMainOperation
{
    /// <summary>Runs the steps and, in the middle of them, the update.</summary>
    /// <param name="row">What is written.</param>
    public void Raise(Table table, Entity row, Call call)
    {
        var complete = ValueCopy.Of(row);
        StateRules.CompleteChange(table, complete);
        var target = new EntityReference(table.LogicalName, row.Id);
        var change = new PipelineEvent("SetStateDynamicEntity", table.LogicalName)
        {
            RowId = row.Id,
            Input = new ParameterCollection
            {
                ["EntityMoniker"] = target,
                ["State"] = complete["statecode"],
                ["Status"] = complete["statuscode"],
            },
            ImageRow = target,
        };
        organization.Events.Run(Batch.Of(change), call with { IsInner = true }, this);
    }

    /// <summary>The update has been allowed already.</summary>
    public void Authorize(PipelineEvent operation, Call call) { }

    public void Run(PipelineEvent operation, Call call) => write();
}
