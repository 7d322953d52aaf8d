using System;
using System.Collections.Generic;
using System.Globalization;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Turns CSV rows into <see cref="OpportunityRow"/>s, or says what is wrong with them.</summary>
/// <param name="map">The words and formats of the file.</param>
/// <param name="asOf">First moment that the file knows nothing about: a close without a date lies before it.</param>
public sealed class OpportunityReader(LoadMap map, DateTime asOf)
{
    private readonly OpportunityMap _map = map.Opportunities;

    /// <summary>Reads one row; when <paramref name="rejections"/> gains entries the row is unusable and the result is null.</summary>
    public OpportunityRow? Read(CsvRow row, ICollection<Rejection> rejections)
    {
        var fields = new FieldReader(row, map.DateFormats, rejections);
        var columns = _map.Columns;
        var name = fields.Text(columns.Name);
        var owner = fields.Text(columns.Owner);
        var created = fields.Date(columns.CreatedOn, required: true);
        var outcome = fields.Word(columns.Outcome, _map.Outcomes);
        var reason = fields.Word(columns.OutcomeReason, _map.OutcomeReasons);
        var stage = fields.Word(columns.Stage, _map.Stages);
        var estimate = fields.Date(columns.EstimatedCloseDate);
        var closed = fields.Date(columns.ActualCloseDate);
        var result = new OpportunityRow(
            row.Line,
            name,
            owner,
            row[columns.Customer],
            created ?? default,
            outcome,
            reason,
            stage ?? string.Empty,
            fields.WholeNumber(columns.Probability),
            fields.Amount(columns.EstimatedValue),
            estimate,
            fields.Amount(columns.ActualValue),
            closed,
            []
        );
        return fields.Usable ? WithCloseDate(result) : null;
    }

    private OpportunityRow WithCloseDate(OpportunityRow row)
    {
        if (row.Outcome == Outcome.Open)
        {
            return row with { ClosedOn = null };
        }
        return row.ClosedOn != null
            ? row
            : row with
            {
                ClosedOn = AssumedClose(row),
                Notes =
                [
                    "closed without a close date: the estimated close date is used, at the latest the day before the as-of date",
                ],
            };
    }

    private DateTime AssumedClose(OpportunityRow row)
    {
        var last = asOf.Date.AddDays(-1);
        var estimate = row.EstimatedCloseDate?.Date ?? last;
        var close = estimate < last ? estimate : last;
        return close < row.CreatedOn.Date ? row.CreatedOn.Date : close;
    }
}
