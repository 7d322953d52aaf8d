using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.VisualBasic.FileIO;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>
/// The CSV rows as text in a SQLite table of their own, for figures computed by plain SQL: another parser, another
/// language, no code of the product. Dates are split into ISO text on the way in, amounts into whole cents.
/// </summary>
internal sealed class RawOpportunities : IDisposable
{
    /// <summary>
    /// What the rows mean: a lost row without a date counts on its due date, at the latest the day before the as-of date;
    /// what closes before it was created closes then.
    /// </summary>
    private const string Deals = """
        CREATE TABLE deal AS
        WITH dated AS (
          SELECT *, CASE WHEN status = 'Open' THEN NULL
                         WHEN closed IS NOT NULL THEN closed
                         ELSE max(created, min(due, '2025-10-03')) END AS day
          FROM raw)
        SELECT *, julianday(day) - julianday(created) AS cycle,
               CASE stage WHEN 'Qualify' THEN 1 WHEN 'Develop' THEN 2 WHEN 'Propose' THEN 3 ELSE 4 END AS ordinal,
               CASE stage WHEN 'Qualify' THEN 10 WHEN 'Develop' THEN 30 WHEN 'Propose' THEN 60 ELSE 80 END AS chance,
               CASE stage WHEN 'Qualify' THEN 14 WHEN 'Develop' THEN 30 WHEN 'Propose' THEN 21 ELSE 14 END AS target,
               CASE stage WHEN 'Qualify' THEN 30 WHEN 'Develop' THEN 45 WHEN 'Propose' THEN 35 ELSE 30 END AS patience,
               coalesce(day < '2025-10-04', 0) AS known,
               max(0, julianday(coalesce(ended, day)) - julianday(started)) AS stay
        FROM dated
        """;

    private readonly SqliteConnection _database = new("Data Source=:memory:");

    /// <param name="folder">Of the data pack.</param>
    public RawOpportunities(string folder)
    {
        _database.Open();
        Execute(
            "CREATE TABLE raw (owner, created, status, stage, probability INTEGER, due, closed, started, ended, cents INTEGER)"
        );
        Execute("CREATE TABLE goal (owner, parent, first, next, cents INTEGER)");
        using var transaction = _database.BeginTransaction();
        foreach (var field in Rows(Path.Combine(folder, "opportunities.csv")))
        {
            Insert(
                "raw",
                field("Owner"),
                Iso(field("Created On")),
                field("Status"),
                field("Sales Stage"),
                field("Probability"),
                Iso(field("Est. close date")),
                Iso(field("Actual Close Date")),
                Instant(field("Created On")),
                Instant(field("Actual Close Date")),
                Cents(field("Est. revenue"))
            );
        }
        foreach (var field in Rows(Path.Combine(folder, "goals.csv")))
        {
            Insert(
                "goal",
                field("Goal Owner"),
                field("Parent Goal"),
                Iso(field("From")),
                DateTime
                    .Parse(Iso(field("To"))!, CultureInfo.InvariantCulture)
                    .AddDays(1)
                    .ToString("yyyy-MM-dd"),
                field("Target").Length == 0 ? null : Cents(field("Target").Replace("$", "").Replace(",", ""))
            );
        }
        transaction.Commit();
        Execute(Deals);
        Execute("CREATE INDEX credited ON deal (owner, ordinal)");
    }

    /// <summary>Runs a query and gives back its rows.</summary>
    public List<object?[]> Query(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))
                    .ToArray()
            );
        }
        return rows;
    }

    public void Dispose() => _database.Dispose();

    /// <summary>The rows of a file, each as a look-up of its fields by header.</summary>
    private static IEnumerable<Func<string, string>> Rows(string csv)
    {
        using var parser = new TextFieldParser(csv) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var headers = parser
            .ReadFields()!
            .Select((name, index) => (name, index))
            .ToDictionary(h => h.name, h => h.index);
        while (!parser.EndOfData)
        {
            var fields = parser.ReadFields()!;
            yield return name => fields[headers[name]].Trim();
        }
    }

    private void Insert(string table, params object?[] values)
    {
        using var command = _database.CreateCommand();
        command.CommandText =
            $"INSERT INTO {table} VALUES ({string.Join(",", values.Select((_, i) => "$" + i))})";
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + i, values[i] ?? DBNull.Value);
        }
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Iso(string us)
    {
        if (us.Length == 0)
        {
            return null;
        }
        var parts = us.Split(' ')[0].Split('/');
        return $"{parts[2]}-{parts[0].PadLeft(2, '0')}-{parts[1].PadLeft(2, '0')}";
    }

    /// <summary>Such as <c>2024-05-20 07:42</c>; midnight when the text has no time.</summary>
    private static string? Instant(string us)
    {
        var parts = us.Split(' ');
        var time = parts.Length > 1 ? parts[1].PadLeft(5, '0') : "00:00";
        return us.Length == 0 ? null : $"{Iso(us)} {time}";
    }

    private static long Cents(string amount)
    {
        var parts = amount.Split('.');
        return (long.Parse(parts[0]) * 100) + (parts.Length == 1 ? 0 : long.Parse(parts[1].PadRight(2, '0')));
    }
}
