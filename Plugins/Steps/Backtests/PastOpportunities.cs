using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Backtests;

/// <summary>Opportunities as they are, and what is kept beside them of how they were, as the caller sees them.</summary>
internal sealed class PastOpportunities
{
    private const int RowsPerQuery = 500;

    private readonly Dictionary<Guid, Opportunity> _rows = [];
    private readonly ILookup<Guid, OpportunityChange> _dates;
    private readonly ILookup<Guid, Confirmation> _confirmations;

    /// <summary>Two reads for every 500 opportunities, and one more where the draft asks for confirmations.</summary>
    internal PastOpportunities(PipelineContext pipeline, ProcessDefinition draft, IReadOnlyList<Guid> ids)
    {
        var columns = OpportunityColumns.Usual.Concat(draft.Columns.Select(column => column.Name)).Distinct();
        var asks = draft.Rules.Any(rule => rule.Kind == GateKind.Confirmation);
        var dates = new List<OpportunityChange>();
        var confirmations = new List<Confirmation>();
        for (var first = 0; first < ids.Count; first += RowsPerQuery)
        {
            object[] some = [.. ids.Skip(first).Take(RowsPerQuery).Select(id => (object)id)];
            foreach (var row in Rows(pipeline, Opportunity.Table, Opportunity.Columns.Id, some, [.. columns]))
            {
                _rows[row.Id] = new Opportunity { Entity = row };
            }
            dates.AddRange(
                Rows(
                        pipeline,
                        OpportunityChange.Table,
                        OpportunityChange.Columns.Opportunity,
                        some,
                        [
                            OpportunityChange.Columns.Opportunity,
                            OpportunityChange.Columns.Kind,
                            OpportunityChange.Columns.ChangedOn,
                            OpportunityChange.Columns.Sequence,
                            OpportunityChange.Columns.FromDate,
                            OpportunityChange.Columns.ToDate,
                        ]
                    )
                    .Select(row => new OpportunityChange { Entity = row })
                    .Where(change => change.Change.Kind == ChangeKind.CloseDate)
            );
            if (asks)
            {
                confirmations.AddRange(
                    Rows(
                            pipeline,
                            Confirmation.Table,
                            Confirmation.Columns.Opportunity,
                            some,
                            [
                                Confirmation.Columns.Opportunity,
                                Confirmation.Columns.Rule,
                                Confirmation.Columns.ConfirmedOn,
                            ]
                        )
                        .Select(row => new Confirmation { Entity = row })
                );
            }
        }
        _dates = dates.ToLookup(change => change.OpportunityId!.Value);
        _confirmations = confirmations.ToLookup(confirmation =>
            IdOf(confirmation, Confirmation.Columns.Opportunity)
        );
    }

    /// <summary>The row; null when the caller cannot read it.</summary>
    internal Opportunity? Find(Guid id) => _rows.TryGetValue(id, out var row) ? row : null;

    /// <summary>The estimated close date at an instant; null when there was none.</summary>
    internal ColumnValue? CloseDateAt(Opportunity row, DateTime on)
    {
        var next = _dates[row.Id]
            .Where(change => change.ChangedOn > on)
            .OrderBy(change => change.Sequence)
            .FirstOrDefault();
        var date = next is null ? row.EstimatedCloseDate : next.Change.FromDate;
        return date is { } day ? ColumnValue.OfDate(day) : null;
    }

    /// <summary>When a rule was last confirmed before an instant; null when it was not.</summary>
    internal DateTime? ConfirmedBefore(Guid id, Guid ruleId, DateTime on) =>
        _confirmations[id]
            .Where(confirmation => IdOf(confirmation, Confirmation.Columns.Rule) == ruleId)
            .Select(confirmation => confirmation.ConfirmedOn)
            .Where(confirmedOn => confirmedOn <= on)
            .Max();

    private static Guid IdOf(Confirmation confirmation, string column) =>
        confirmation.Entity.GetAttributeValue<EntityReference>(column)?.Id ?? Guid.Empty;

    private static IEnumerable<Entity> Rows(
        PipelineContext pipeline,
        string table,
        string column,
        object[] ids,
        string[] columns
    ) => PagedRows.Of(pipeline.AsUser, ReferringRows.Query(table, column, ids, columns));
}
