using System;
using Crm.SalesProcess.Domain;
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
    private const string Emptied = "The value of the gate switch was deleted: every gate is as its rules say";
    private static readonly MinuteCache<Guid, GateSwitch> Kept = new(MostKept);

    /// <summary>The switch as it was a minute ago or later.</summary>
    internal static GateSwitch Of(PipelineContext pipeline) =>
        Kept.Get(pipeline.OrganizationId, pipeline.Now, () => Read(pipeline));

    /// <summary>Raises a signal of the latest value that somebody gave the switch, or that it was taken away, once.</summary>
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
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        var latest = rows.Count == 0 ? EventSignal.Latest(pipeline, SignalRule.GateSwitchChanged) : null;
        if (latest is not null && latest.Name != Emptied)
        {
            SignalEmptied(pipeline, latest.Id);
        }
        foreach (var row in rows)
        {
            var on = row.GetAttributeValue<DateTime>(EnvironmentVariable.Columns.ModifiedOn);
            var value = row.GetAttributeValue<string>(EnvironmentVariable.Columns.Value);
            EventSignal.RaiseOnce(
                pipeline,
                DeterministicId.Of(row.Id, $"{on:s} {value}"),
                SignalRule.GateSwitchChanged,
                PlainLine.Of(
                    $"The gate switch was changed on {on:yyyy-MM-dd}; it is now: {value ?? "empty"}",
                    200
                )
            );
        }
    }

    /// <summary>Raises a signal that the switch has no value any more, once.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="before">The value that was deleted, or the signal that told of it.</param>
    internal static void SignalEmptied(PipelineContext pipeline, Guid before) =>
        EventSignal.RaiseOnce(
            pipeline,
            DeterministicId.Of(before, nameof(Emptied)),
            SignalRule.GateSwitchChanged,
            Emptied
        );

    private static GateSwitch Read(PipelineContext pipeline)
    {
        var variables = EnvironmentVariables.Read(pipeline, EnvironmentVariable.GateSwitch);
        return GateSwitch.Read(variables[EnvironmentVariable.GateSwitch]);
    }
}
