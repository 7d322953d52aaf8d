using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>Reads the rows of the history files; those that cannot be read are rejected.</summary>
internal sealed class HistoryReader(LoadMap map, FieldFormats formats, LoadTally tally)
{
    private readonly Dictionary<string, (EntryKind Kind, string Stage)> _words = WordsOf(map);

    /// <summary>The good rows of the stage history.</summary>
    public IEnumerable<HistoryEntry> Stages(IEnumerable<CsvRow> rows) =>
        Good(rows, (row, fields) => StageOf(map.StageHistory!, row, fields));

    /// <summary>The good rows of the change history.</summary>
    public IEnumerable<HistoryEntry> Changes(IEnumerable<CsvRow> rows) =>
        Good(rows, (row, fields) => ChangeOf(map.ChangeHistory!, row, fields));

    /// <summary>The good rows of the gate evaluations.</summary>
    public IEnumerable<HistoryEntry> Evaluations(IEnumerable<CsvRow> rows) =>
        Good(rows, (row, fields) => EvaluationOf(map.GateEvaluations!, row, fields));

    private IEnumerable<HistoryEntry> Good(
        IEnumerable<CsvRow> rows,
        Func<CsvRow, FieldReader, HistoryEntry?> read
    )
    {
        foreach (var row in rows)
        {
            tally.Count(row.File, count => count with { Read = count.Read + 1 });
            if (row.Fault is { } fault)
            {
                tally.Reject(new Rejection(row.File, row.Line, "", "", $"The row cannot be read: {fault}."));
                continue;
            }
            var fields = new FieldReader(row, formats);
            var entry = read(row, fields);
            if (fields.Rejections.Count > 0)
            {
                tally.Reject(fields.Rejections);
            }
            else if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    private HistoryEntry StageOf(StageHistoryMap columns, CsvRow row, FieldReader fields)
    {
        var (kind, stage) = fields.Word(columns.To, _words, default);
        fields.Required(columns.To);
        var from = fields.Word(columns.From, _words, default);
        return Entry(columns.Key, columns.On, row, fields) with
        {
            Kind = kind,
            From = from.Stage ?? string.Empty,
            To = stage ?? string.Empty,
        };
    }

    private HistoryEntry? ChangeOf(ChangeHistoryMap columns, CsvRow row, FieldReader fields)
    {
        fields.Required(columns.Field);
        var field = fields.Word(columns.Field, columns.Fields, ChangedField.Ignored);
        if (field == ChangedField.Ignored && fields.Rejections.Count == 0)
        {
            tally.Note($"change of a field that the map ignores ({row[columns.Field]})");
            tally.Count(row.File, count => count with { Unchanged = count.Unchanged + 1 });
            return null;
        }
        if (field == ChangedField.Owner)
        {
            fields.Required(columns.To);
        }
        return Entry(columns.Key, columns.On, row, fields) with
        {
            Kind = field switch
            {
                ChangedField.Amount => EntryKind.Amount,
                ChangedField.CloseDate => EntryKind.CloseDate,
                _ => EntryKind.Owner,
            },
            From = ValueOf(field, columns.From, row, fields),
            To = ValueOf(field, columns.To, row, fields),
        };
    }

    private HistoryEntry EvaluationOf(GateEvaluationMap columns, CsvRow row, FieldReader fields)
    {
        fields.Required(columns.Stage);
        fields.Required(columns.Result);
        var stage = fields.Word(columns.Stage, map.Opportunities.Stages, string.Empty);
        var result = fields.Word(columns.Result, columns.Results, default);
        var (_, to) = fields.Word(columns.To, _words, default);
        return Entry(columns.Key, columns.On, row, fields) with
        {
            Kind = EntryKind.Evaluation,
            From = stage,
            To = result.ToString(),
            More = new AskedGate(to ?? string.Empty, row[columns.AskedBy], row[columns.Rule]).Write(),
        };
    }

    private static string ValueOf(ChangedField field, string header, CsvRow row, FieldReader fields) =>
        field switch
        {
            ChangedField.Amount => fields.Amount(header)?.ToString(CultureInfo.InvariantCulture)
                ?? string.Empty,
            ChangedField.CloseDate => fields
                .Date(header)
                ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                ?? string.Empty,
            _ => row[header],
        };

    private HistoryEntry Entry(string key, string on, CsvRow row, FieldReader fields)
    {
        return new HistoryEntry(
            row.File,
            row.Line,
            fields.Required(key),
            fields.RequiredDate(on),
            default,
            "",
            ""
        );
    }

    private static Dictionary<string, (EntryKind, string)> WordsOf(LoadMap map)
    {
        var words = (map.Opportunities.Stages ?? new Dictionary<string, string>()).ToDictionary(
            word => word.Key,
            word => (EntryKind.Stage, word.Value)
        );
        foreach (var (word, outcome) in map.Opportunities.Outcomes ?? new Dictionary<string, Outcome>())
        {
            if (outcome != Outcome.Open)
            {
                words.TryAdd(word, (outcome == Outcome.Won ? EntryKind.Won : EntryKind.Lost, string.Empty));
            }
        }
        foreach (var word in map.StageHistory?.Reopened ?? [])
        {
            words.TryAdd(word, (EntryKind.Reopened, string.Empty));
        }
        return words;
    }
}
