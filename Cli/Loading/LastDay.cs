using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>When an export ends: the last day that something happened in it.</summary>
internal static class LastDay
{
    /// <summary>The day after, local; tomorrow at the latest, and where nothing has happened. Reads the dated files once.</summary>
    /// <exception cref="UsageException">A file is missing or does not fit the map.</exception>
    public static DateTime After(string folder, LoadMap map)
    {
        var formats = new FieldFormats(map);
        var today = formats.ToLocal(DateTime.UtcNow).Date;
        var last = Dated(map)
            .Where(dated => dated.File is not null && File.Exists(Path.Combine(folder, dated.File)))
            .SelectMany(dated => Days(Path.Combine(folder, dated.File!), dated.Headers, map, formats))
            .Where(day => day <= today)
            .DefaultIfEmpty(today)
            .Max();
        return last.AddDays(1);
    }

    private static IEnumerable<(string? File, string?[] Headers)> Dated(LoadMap map)
    {
        var columns = map.Opportunities.Columns;
        yield return (map.Opportunities.File, [columns.CreatedOn, columns.ActualCloseDate]);
        yield return (map.StageHistory?.File, [map.StageHistory?.On]);
        yield return (map.ChangeHistory?.File, [map.ChangeHistory?.On]);
        yield return (map.GateEvaluations?.File, [map.GateEvaluations?.On]);
    }

    private static IEnumerable<DateTime> Days(
        string file,
        string?[] headers,
        LoadMap map,
        FieldFormats formats
    )
    {
        var format = new CsvFormat(TextEncoding.Of(file, map.Encoding), map.Delimiter);
        return CsvTable
            .Read(file, format, headers.OfType<string>())
            .Where(row => row.Fault is null)
            .SelectMany(row => headers.Select(header => formats.Local(row[header])))
            .OfType<DateTime>()
            .Select(moment => moment.Date);
    }
}
