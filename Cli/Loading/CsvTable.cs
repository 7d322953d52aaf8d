using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using CsvHelper;
using CsvHelper.Configuration;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>A CSV file read row by row (RFC 4180, UTF-8 with or without a byte order mark).</summary>
public static class CsvTable
{
    /// <summary>The data rows in file order; nothing is held in memory but the current one.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="headers">Headers that must be there.</param>
    /// <exception cref="UsageException">The file is missing, is empty or lacks a header.</exception>
    public static IEnumerable<CsvRow> Read(string file, IEnumerable<string> headers)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"The file '{file}' does not exist.");
        }
        using var reader = new StreamReader(file);
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = null,
                MissingFieldFound = null,
            }
        );
        var columns = Columns(csv, file, headers);
        while (csv.Read())
        {
            yield return new CsvRow(csv.Context.Parser!.RawRow, columns, csv.Context.Parser.Record!);
        }
    }

    private static Dictionary<string, int> Columns(CsvReader csv, string file, IEnumerable<string> headers)
    {
        if (!csv.Read() || !csv.ReadHeader())
        {
            throw new UsageException($"The file '{file}' is empty: its first line must hold the headers.");
        }
        var columns = csv.HeaderRecord!.Select((header, index) => (header: header.Trim(), index))
            .GroupBy(column => column.header, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().index, StringComparer.Ordinal);
        var missing = headers.Where(header => !columns.ContainsKey(header)).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"The file '{file}' has no column '{string.Join("', '", missing)}'. "
                    + $"It has: {string.Join(", ", columns.Keys)}. Correct the headers in the map file."
            );
        }
        return columns;
    }
}
