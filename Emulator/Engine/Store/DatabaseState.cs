using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>What a database keeps about itself: its format, its schema and the row version counter.</summary>
internal sealed class DatabaseState
{
    private const long Format = 1;

    private readonly StoreConnection connection;
    private long versionNumber;

    private DatabaseState(StoreConnection connection)
    {
        this.connection = connection;
        Sequences = new Sequences(connection);
    }

    public Sequences Sequences { get; }

    /// <summary>As stored when the database was opened; without tables when it was new.</summary>
    public Schema Schema { get; private init; } = Schema.Empty;

    /// <summary>Faults when the file was made by a newer version of the emulator.</summary>
    public static DatabaseState Open(StoreConnection connection)
    {
        var format = connection.Query("PRAGMA user_version", [], reader => reader.GetInt64(0))[0];
        if (format > Format)
            throw Fault.NotSupported($"A database of format {format} (this version reads up to {Format})");
        if (format == 0)
            return CreateIn(connection);
        return connection.Query(
            "SELECT (SELECT json FROM \"$schema\"), (SELECT versionnumber FROM \"$counter\")",
            [],
            reader => new DatabaseState(connection)
            {
                Schema = SchemaJson.Read(reader.GetString(0)),
                versionNumber = reader.GetInt64(1),
            }
        )[0];
    }

    /// <summary>A number larger than any before, also across rollbacks of this process.</summary>
    public long NextVersionNumber() => ++versionNumber;

    /// <summary>Writes the counters, so that it goes on from here when the file is opened again.</summary>
    public void SaveCounters()
    {
        connection.Execute("UPDATE \"$counter\" SET versionnumber = @0", versionNumber);
        Sequences.Save();
    }

    public void SaveSchema(Schema schema) =>
        connection.Execute("UPDATE \"$schema\" SET json = @0", SchemaJson.Write(schema));

    private static DatabaseState CreateIn(StoreConnection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute("CREATE TABLE \"$schema\" (json TEXT NOT NULL)");
        connection.Execute("INSERT INTO \"$schema\" VALUES (@0)", SchemaJson.Write(Schema.Empty));
        connection.Execute("CREATE TABLE \"$counter\" (versionnumber INTEGER NOT NULL)");
        connection.Execute("INSERT INTO \"$counter\" VALUES (0)");
        connection.Execute($"PRAGMA user_version = {Format}");
        connection.Execute("COMMIT");
        return new DatabaseState(connection);
    }
}
