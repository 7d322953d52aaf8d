using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Loading.Rows;

/// <summary>Turns the rows of the goal file into <see cref="GoalRow"/>s, or says what is wrong with them.</summary>
/// <param name="map">The words of the file.</param>
/// <param name="formats">How dates and amounts are written.</param>
/// <param name="calendar">The fiscal year of the organisation.</param>
/// <param name="tally">Takes rejections and notes.</param>
internal sealed class GoalReader(
    GoalMap map,
    FieldFormats formats,
    ReportingCalendar calendar,
    LoadTally tally
)
{
    private const int MostCharactersOfAName = 200;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _parents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all rows; whether a goal has parts shows only when all have been seen.</summary>
    public IReadOnlyList<GoalRow> Read(IEnumerable<CsvRow> rows)
    {
        var raws = rows.ToList();
        _names.UnionWith(raws.Select(raw => raw[map.Columns.Name]));
        _parents.UnionWith(raws.Select(raw => raw[map.Columns.Parent]));
        return [.. raws.Select(Read).OfType<GoalRow>()];
    }

    private GoalRow? Read(CsvRow raw)
    {
        if (raw.Fault is { } fault)
        {
            tally.Reject(new Rejection(raw.File, raw.Line, "", "", $"The row cannot be read: {fault}."));
            return null;
        }
        var fields = new FieldReader(raw, formats);
        var columns = map.Columns;
        var name = fields.Required(columns.Name, MostCharactersOfAName);
        var owner = fields.Required(columns.Owner);
        var measure = fields.Word(columns.Metric, map.Metrics, OutcomeMeasures.WonAmount.Key);
        var target = fields.Amount(columns.Target);
        var period = PeriodOf(fields);
        if (fields.Rejections.Count > 0)
        {
            tally.Reject(fields.Rejections);
            return null;
        }
        Remark(raw, target);
        return new GoalRow(raw, name, owner, WhoseOf(raw), measure, target, period!);
    }

    private Period? PeriodOf(FieldReader fields)
    {
        var from = fields.RequiredDate(map.Columns.From).Date;
        var last = fields.RequiredDate(map.Columns.To).Date;
        if (fields.Rejections.Count > 0)
        {
            return null;
        }
        Period[] named = [calendar.MonthOf(from), calendar.QuarterOf(from), calendar.YearOf(from)];
        var period = Array.Find(named, one => one.From == from && one.To == last.AddDays(1));
        if (period is null)
        {
            fields.Reject(
                map.Columns.To,
                $"and {map.Columns.From} ({from:yyyy-MM-dd}) are no month, quarter or year of the organisation"
            );
        }
        return period;
    }

    private GoalScope WhoseOf(CsvRow raw)
    {
        if (map.Columns.Parent is null)
        {
            return GoalScope.Rep;
        }
        return raw[map.Columns.Parent].Length == 0 ? map.Top
            : _parents.Contains(raw[map.Columns.Name]) ? GoalScope.BusinessUnit
            : GoalScope.Rep;
    }

    private void Remark(CsvRow raw, decimal? target)
    {
        var parent = raw[map.Columns.Parent];
        tally.NoteIf(formats.IsDecorated(raw[map.Columns.Target]), Notes.DecoratedAmount);
        tally.NoteIf(target is null, Notes.NoTarget);
        tally.NoteIf(target == 0, Notes.ZeroTarget);
        tally.NoteIf(parent.Length > 0 && !_names.Contains(parent), Notes.UnknownParent);
    }
}
