using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Signals;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>The gate switch of each organisation, read at most once a minute by each worker.</summary>
internal static class GateSwitches
{
    private const int MostKept = 100;
    private static readonly MinuteCache<Guid, GateSwitch> Kept = new(MostKept);

    /// <summary>The switch as it was a minute ago or later.</summary>
    internal static GateSwitch Of(PipelineContext pipeline) =>
        Kept.Get(pipeline.OrganizationId, pipeline.Now, () => Read(pipeline));

    /// <summary>Raises a signal of the latest value that somebody gave the switch, once. At most two reads and one write.</summary>
    internal static void Signal(PipelineContext pipeline)
    {
        var query = new QueryExpression(EnvironmentVariable.ValueTable)
        {
            ColumnSet = new ColumnSet(
                EnvironmentVariable.Columns.Value,
                EnvironmentVariable.Columns.ModifiedOn
            ),
        };
        query
            .AddLink(
                EnvironmentVariable.Table,
                EnvironmentVariable.Columns.Id,
                EnvironmentVariable.Columns.Id
            )
            .LinkCriteria.AddCondition(
                EnvironmentVariable.Columns.SchemaName,
                ConditionOperator.Equal,
                EnvironmentVariable.GateSwitch
            );
        foreach (var row in pipeline.AsSystem.RetrieveMultiple(query).Entities)
        {
            var on = row.GetAttributeValue<DateTime>(EnvironmentVariable.Columns.ModifiedOn);
            var value = row.GetAttributeValue<string>(EnvironmentVariable.Columns.Value);
            EventSignal.RaiseOnce(
                pipeline,
                DeterministicId.Of(row.Id, $"{on:s}"),
                SignalRule.GateSwitchChanged,
                $"The gate switch was changed on {on:yyyy-MM-dd}; it is now: {value ?? "empty"}"
            );
        }
    }

    private static GateSwitch Read(PipelineContext pipeline)
    {
        var variables = EnvironmentVariables.Read(pipeline, EnvironmentVariable.GateSwitch);
        return GateSwitch.Read(variables[EnvironmentVariable.GateSwitch]);
    }
}
