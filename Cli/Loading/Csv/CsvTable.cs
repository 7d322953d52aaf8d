using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using CsvHelper;
using CsvHelper.Configuration;

namespace Crm.SalesProcess.Cli.Loading.Csv;

/// <summary>A CSV file read row by row (RFC 4180): nothing is held in memory but the current row.</summary>
public static class CsvTable
{
    private const int MostLinesOfARow = 1_000;
    private const int MostCharactersOfAField = 1_000_000;

    /// <summary>The data rows in file order.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="headers">Headers that must be there.</param>
    /// <param name="progress">Told after each row how many bytes were read.</param>
    /// <exception cref="UsageException">The file is missing, is empty, lacks a header or cannot be read on.</exception>
    public static IEnumerable<CsvRow> Read(
        string file,
        CsvFormat format,
        IEnumerable<string> headers,
        Action<long>? progress = null
    )
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(stream, format.Encoding);
        var fault = (string?)null;
        using var csv = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = format.Delimiter,
                MaxFieldSize = MostCharactersOfAField,
                BadDataFound = _ => fault = "a quotation mark stands in the middle of a field",
            }
        );
        var columns = Columns(csv, file, headers);
        var name = Path.GetFileName(file);
        var line = csv.RawRow + 1L;
        while (Next(csv, file))
        {
            var fields = csv.Record!;
            yield return new CsvRow(
                name,
                line,
                columns,
                fields,
                fault ?? FaultOf(fields.Length, columns.Count, csv.RawRow - line)
            );
            fault = null;
            line = csv.RawRow + 1L;
            progress?.Invoke(stream.Position);
        }
    }

    private static bool Next(CsvParser csv, string file)
    {
        try
        {
            return csv.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new UsageException(
                $"The file '{file}' cannot be read from line {csv.RawRow + 1} on: a field is longer than "
                    + $"{MostCharactersOfAField} characters. Most likely a closing quotation mark is missing there."
            );
        }
    }

    private static string? FaultOf(int fields, int headers, long lines) =>
        lines > MostLinesOfARow
            ? $"a quoted field runs over {lines} lines: a closing quotation mark is missing"
        : fields > headers ? $"it has {fields} fields, the header has {headers}"
        : null;

    private static Dictionary<string, int> Columns(CsvParser csv, string file, IEnumerable<string> headers)
    {
        if (!Next(csv, file))
        {
            throw new UsageException($"The file '{file}' is empty: its first line must hold the headers.");
        }
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < csv.Count; place++)
        {
            var header = csv[place].Trim();
            // A second column of one name stays, under a name that no map can give.
            columns.TryAdd(columns.ContainsKey(header) ? $"\u0000{place}" : header, place);
        }
        var missing = headers.Where(header => !columns.ContainsKey(header)).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"The file '{file}' has no column '{string.Join("', '", missing)}'. "
                    + $"It has: {string.Join(", ", columns.Keys.Where(key => !key.StartsWith('\u0000')))}. "
                    + "Correct the headers in the map file."
            );
        }
        return columns;
    }
}
