using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>History rows by opportunity, in a temporary file: exports can be larger than the memory.</summary>
internal sealed class HistoryIndex : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly SqliteConnection _database;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _select;
    private readonly SqliteCommand _mark;

    public HistoryIndex()
    {
        _database = new SqliteConnection($"Data Source={_file};Pooling=False");
        _database.Open();
        Run("PRAGMA journal_mode = OFF");
        Run("PRAGMA synchronous = OFF");
        _transaction = _database.BeginTransaction();
        Run(
            "CREATE TABLE entry (key TEXT, moment INTEGER, file TEXT, line INTEGER, kind INTEGER, before TEXT, after TEXT, more TEXT)"
        );
        Run("CREATE TABLE loaded (key TEXT PRIMARY KEY) WITHOUT ROWID");
        _insert = Command("INSERT INTO entry VALUES ($0, $1, $2, $3, $4, $5, $6, $7)", 8);
        _select = Command("SELECT * FROM entry WHERE key = $0 ORDER BY moment, file, line", 1);
        _mark = Command("INSERT OR IGNORE INTO loaded VALUES ($0)", 1);
    }

    /// <summary>Whether there is any.</summary>
    public bool HasEntries { get; private set; }

    /// <summary>Takes rows as they come.</summary>
    public void Add(IEnumerable<HistoryEntry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    private void Add(HistoryEntry entry)
    {
        HasEntries = true;
        Run(
            _insert,
            entry.Key,
            entry.On.Ticks,
            entry.File,
            entry.Line,
            (int)entry.Kind,
            entry.From,
            entry.To,
            entry.More
        );
    }

    /// <summary>Ends the adding: from now on rows can be found.</summary>
    public void Seal() => Run("CREATE INDEX entry_key ON entry (key)");

    /// <summary>The rows of an opportunity in order of time; they are no orphans.</summary>
    public List<HistoryEntry> Take(string key)
    {
        if (!HasEntries)
        {
            return [];
        }
        Run(_mark, key);
        _select.Parameters[0].Value = key;
        using var reader = _select.ExecuteReader();
        return Read(reader);
    }

    /// <summary>The rows that nobody has taken.</summary>
    public IEnumerable<HistoryEntry> Orphans()
    {
        using var command = Command(
            "SELECT * FROM entry WHERE key NOT IN (SELECT key FROM loaded) ORDER BY file, line",
            0
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return EntryOf(reader);
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _mark.Dispose();
        _transaction.Dispose();
        _database.Dispose();
        File.Delete(_file);
    }

    private static List<HistoryEntry> Read(SqliteDataReader reader)
    {
        var entries = new List<HistoryEntry>();
        while (reader.Read())
        {
            entries.Add(EntryOf(reader));
        }
        return entries;
    }

    private static HistoryEntry EntryOf(SqliteDataReader reader) =>
        new(
            reader.GetString(2),
            reader.GetInt64(3),
            reader.GetString(0),
            new DateTime(reader.GetInt64(1)),
            (EntryKind)reader.GetInt32(4),
            reader.GetString(5),
            reader.GetString(6),
            reader.GetString(7)
        );

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _database.CreateCommand();
        command.CommandText = sql;
        for (var number = 0; number < parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter($"${number}", null));
        }
        return command;
    }

    private void Run(string sql)
    {
        using var command = Command(sql, 0);
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var number = 0; number < values.Length; number++)
        {
            command.Parameters[number].Value = values[number];
        }
        command.ExecuteNonQuery();
    }
}
