using System;
using System.IO;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Keeps the emulator from writing into a database that another program made.</summary>
internal static class ForeignFile
{
    private const string Tables =
        "SELECT count(*), count(*) FILTER (WHERE name = '$schema') FROM sqlite_master";

    /// <summary>Looks without opening the file for writing; a file that is not there or empty is nobody's.</summary>
    public static void Refuse(string path)
    {
        // What a process left in the log that did not end in order is not in the file yet.
        if (!File.Exists(path) || File.Exists(path + "-wal"))
            return;
        var address = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
        using var connection = new SqliteConnection($"Data Source={address};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Tables;
        using var reader = command.ExecuteReader();
        reader.Read();
        if (reader.GetInt64(0) > 0 && reader.GetInt64(1) == 0)
            throw Fault.NotSupported("A database that another program made");
    }
}
