using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Rows;

/// <summary>Turns CSV rows into <see cref="OpportunityRow"/>s, or says what is wrong with them.</summary>
/// <param name="map">The words of the file.</param>
/// <param name="formats">How dates and amounts are written.</param>
/// <param name="asOf">First day that the file knows nothing about.</param>
/// <param name="tally">Takes rejections and notes.</param>
internal sealed class OpportunityReader(LoadMap map, FieldFormats formats, DateTime asOf, LoadTally tally)
{
    private const int MostCharactersOfATopic = 300;

    private static readonly Dictionary<string, string> NoWords = [];

    private readonly OpportunityMap _map = map.Opportunities;

    /// <summary>Reads one row; null when it was rejected.</summary>
    public OpportunityRow? Read(CsvRow raw)
    {
        if (raw.Fault is { } fault)
        {
            tally.Reject(new Rejection(raw.File, raw.Line, "", "", $"The row cannot be read: {fault}."));
            return null;
        }
        var fields = new FieldReader(raw, formats);
        var row = RowOf(raw, fields);
        if (fields.Rejections.Count > 0)
        {
            tally.Reject(fields.Rejections);
            return null;
        }
        Remark(row);
        return row;
    }

    private OpportunityRow RowOf(CsvRow raw, FieldReader fields)
    {
        var columns = _map.Columns;
        var created = fields.RequiredDate(columns.CreatedOn);
        return new OpportunityRow(
            raw,
            columns.Key is null ? string.Empty : fields.Required(columns.Key),
            fields.Required(columns.Name, MostCharactersOfATopic),
            fields.Required(columns.Owner),
            raw[columns.Customer],
            fields.Word(columns.Currency, map.Currencies ?? NoWords, map.Currency),
            created,
            fields.Word(columns.Stage, _map.Stages, string.Empty),
            CloseOf(fields),
            fields.Percent(columns.Probability),
            fields.Amount(columns.EstimatedValue),
            fields.Date(columns.EstimatedCloseDate)?.Date,
            (_map.Texts ?? NoWords).ToDictionary(text => text.Key, text => raw[text.Value])
        );
    }

    private ClosedRow? CloseOf(FieldReader fields)
    {
        var columns = _map.Columns;
        var outcome = fields.Word(columns.Outcome, _map.Outcomes, Outcome.Open);
        var reason = fields.Word<int?>(
            columns.OutcomeReason,
            _map.OutcomeReasons?.ToDictionary(word => word.Key, word => (int?)word.Value),
            null
        );
        var on = fields.Date(columns.ActualCloseDate);
        var revenue = fields.Amount(columns.ActualValue);
        if (outcome == Outcome.Open)
        {
            tally.NoteIf(on is not null, Notes.OpenWithCloseDate);
            return null;
        }
        return new ClosedRow(outcome, reason, on, revenue);
    }

    private void Remark(OpportunityRow row)
    {
        var columns = _map.Columns;
        tally.NoteIf(row.CreatedOn.TimeOfDay == TimeSpan.Zero, Notes.DateOnly);
        tally.NoteIf(
            new[] { columns.EstimatedValue, columns.ActualValue }.Any(header =>
                formats.IsDecorated(row.Raw[header])
            ),
            Notes.DecoratedAmount
        );
        tally.NoteIf(columns.Currency is not null && row.Raw[columns.Currency].Length == 0, Notes.NoCurrency);
        tally.NoteIf(columns.Key is null, Notes.NoKey);
        tally.NoteIf(row.EstimatedValue is null && row.Close?.Revenue is null, Notes.NoRevenueAtAll);
        tally.NoteIf(row.CreatedOn >= asOf || row.Close?.On >= asOf, Notes.AfterAsOf);
        tally.NoteIf(row.EstimatedValue == 0, Notes.ZeroRevenue);
        tally.NoteIf(row is { Outcome: Outcome.Won, Close.Revenue: null }, Notes.NoRevenue);
        tally.NoteIf(
            row.Probability is { } per
                && row.Outcome != Outcome.Open
                && per != (row.Outcome == Outcome.Won ? 100 : 0),
            Notes.OtherProbability
        );
        foreach (var header in (_map.Watched ?? []).Where(header => row.Raw[header].Length == 0))
        {
            tally.Note(Notes.Blank(header));
        }
    }
}
