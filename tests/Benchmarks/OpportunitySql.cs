using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// A database in memory with the emulator's table of opportunities, its indexes, and statements that write the columns
/// that the emulator writes.
/// </summary>
internal sealed class OpportunitySql : IDisposable
{
    private readonly HandWritten sql = new(":memory:");
    private readonly object?[] values;
    private readonly string insert;
    private readonly int id;
    private readonly int name;
    private readonly int fold;

    public OpportunitySql()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark").FullName;
        var path = Path.Combine(folder, "organization.db");
        using (var emulator = DataverseEmulator.Open(path))
            emulator.ServiceFor(emulator.AdministratorId).Create(Sample());
        var (columns, row) = Copy(path);
        Directory.Delete(folder, recursive: true);
        values = row;
        (id, name, fold) = (
            columns.IndexOf("opportunityid"),
            columns.IndexOf("name"),
            columns.IndexOf("name$fold")
        );
        insert =
            $"INSERT INTO opportunity ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES "
            + $"({string.Join(", ", columns.Select((_, i) => $"@{i}"))})";
    }

    public void Create(Guid opportunity, int number)
    {
        values[id] = opportunity.ToByteArray(bigEndian: true);
        values[name] = $"Opportunity {number}";
        values[fold] = $"opportunity {number}";
        sql.Execute("BEGIN IMMEDIATE");
        sql.Execute(insert, values);
        sql.Execute("COMMIT");
    }

    public void Update(Guid opportunity, int number)
    {
        sql.Execute("BEGIN IMMEDIATE");
        sql.Execute(
            "UPDATE opportunity SET estimatedvalue = @0, estimatedvalue_base = @0, closeprobability = @1, "
                + "modifiedon = @2, modifiedby = @3, exchangerate = @4, versionnumber = @5 WHERE opportunityid = @6",
            number * 10_000L,
            number % 101,
            1_767_225_600L,
            values[id],
            values[id],
            (long)number,
            opportunity.ToByteArray(bigEndian: true)
        );
        sql.Execute("COMMIT");
    }

    /// <summary>Copies table and indexes, and returns the one row's columns that hold something.</summary>
    private (List<string> Columns, object?[] Row) Copy(string path)
    {
        using var source = new HandWritten(path);
        var statements = source.Query(
            "SELECT sql FROM sqlite_master WHERE tbl_name = 'opportunity' AND sql IS NOT NULL ORDER BY type DESC",
            reader => reader.GetString(0)
        );
        statements.ForEach(statement => sql.Execute(statement));
        return source.Query(
            "SELECT * FROM opportunity",
            reader =>
            {
                var filled = Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).ToList();
                return (
                    filled.ConvertAll(reader.GetName),
                    filled.ConvertAll(i => (object?)reader.GetValue(i)).ToArray()
                );
            }
        )[0];
    }

    private static Entity Sample() =>
        new("opportunity")
        {
            ["name"] = "Opportunity",
            ["estimatedvalue"] = new Money(1),
            ["estimatedclosedate"] = new DateTime(2026, 1, 1),
            ["closeprobability"] = 1,
        };

    public void Dispose() => sql.Dispose();
}
