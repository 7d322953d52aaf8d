using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Both zips, and an emulator file with the managed one imported and the sample process published; made once.</summary>
public sealed class ReadyOrganisation : IAsyncLifetime
{
    private readonly Scratch _scratch = new();

    public string Managed => _scratch.At("CrmSalesProcess_0_1_0_0_managed.zip");

    public string Unmanaged => _scratch.At("CrmSalesProcess_0_1_0_0.zip");

    /// <summary>The sample process file.</summary>
    public static string Process => Path.Combine(SharedData.Checkout, "samples", "b2b", "process.json");

    public async Task InitializeAsync()
    {
        await CommandLine.Succeed("pack", "--output", _scratch.Folder);
        string[] emulator = ["--emulator", _scratch.At("ready.db")];
        await CommandLine.Succeed(["import", Managed, .. emulator]);
        await CommandLine.Succeed(["publish", Process, .. emulator]);
    }

    /// <summary>A copy of the emulator file in a folder of the test's own.</summary>
    internal string CopyTo(Scratch scratch)
    {
        File.Copy(_scratch.At("ready.db"), scratch.At("emulator.db"));
        return scratch.At("emulator.db");
    }

    /// <summary>Every row of an emulator file as text, except what is kept about calls that failed.</summary>
    internal static string[] RowsIn(string emulator)
    {
        using var database = new SqliteConnection($"Data Source={emulator};Pooling=False");
        database.Open();
        string[] tables =
        [
            .. Lines(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                .Where(name => name is not ("$counter" or "plugintracelog")),
        ];
        return
        [
            .. tables.SelectMany(table =>
                Lines(database, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}").Order()
            ),
        ];
    }

    public Task DisposeAsync()
    {
        _scratch.Dispose();
        return Task.CompletedTask;
    }

    private static string[] Lines(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new System.Collections.Generic.List<string>();
        while (reader.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }
        return [.. lines];
    }
}
