using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// A prepared statement, and the row it stands on while it runs. SQLite is called directly: ADO.NET finds every parameter
/// by its name at every run and hands ids over as arrays, which costs more than the statements themselves.
/// </summary>
/// <remarks>For one thread, one run at a time.</remarks>
internal sealed class Statement : IDisposable
{
    private const int LongestOnStack = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt handle;

    /// <summary>By position among SQLite's parameters (which are in the order of the text): the N of <c>@N</c>.</summary>
    private readonly int[] parameters;

    public Statement(sqlite3 database, string sql)
    {
        this.database = database;
        Ensure(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out handle));
        parameters = new int[raw.sqlite3_bind_parameter_count(handle)];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = int.Parse(
                raw.sqlite3_bind_parameter_name(handle, i + 1).utf8_to_string()[1..],
                CultureInfo.InvariantCulture
            );
    }

    /// <summary>Sets the parameters; null is NULL. Values are those that codecs write.</summary>
    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < parameters.Length; i++)
            Ensure(Bind(i + 1, values[parameters[i]]));
    }

    /// <summary>Goes to the next row; false when there is none. Faults as SQLite does.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Ends the run, whether or not rows are left.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    public bool IsDBNull(int ordinal) => raw.sqlite3_column_type(handle, ordinal) == raw.SQLITE_NULL;

    public long GetInt64(int ordinal) => raw.sqlite3_column_int64(handle, ordinal);

    /// <summary>Throws OverflowException beyond 32 bits.</summary>
    public int GetInt32(int ordinal) => checked((int)raw.sqlite3_column_int64(handle, ordinal));

    public double GetDouble(int ordinal) => raw.sqlite3_column_double(handle, ordinal);

    public string GetString(int ordinal) => raw.sqlite3_column_text(handle, ordinal).utf8_to_string();

    /// <summary>The text in UTF-8. Valid until the next step.</summary>
    public ReadOnlySpan<byte> GetText(int ordinal)
    {
        _ = raw.sqlite3_column_text(handle, ordinal);
        return raw.sqlite3_column_blob(handle, ordinal);
    }

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> GetBytes(int ordinal) => raw.sqlite3_column_blob(handle, ordinal);

    /// <summary>As the codecs wrote it: long, double, string, byte[] or null.</summary>
    public object? GetValue(int ordinal) =>
        raw.sqlite3_column_type(handle, ordinal) switch
        {
            raw.SQLITE_INTEGER => GetInt64(ordinal),
            raw.SQLITE_FLOAT => GetDouble(ordinal),
            raw.SQLITE_TEXT => GetString(ordinal),
            raw.SQLITE_BLOB => GetBytes(ordinal).ToArray(),
            _ => null,
        };

    public void Dispose() => handle.Dispose();

    private int Bind(int index, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(handle, index),
            string text => BindText(index, text),
            byte[] bytes => BindBytes(index, bytes),
            long number => raw.sqlite3_bind_int64(handle, index, number),
            int number => raw.sqlite3_bind_int64(handle, index, number),
            double number => raw.sqlite3_bind_double(handle, index, number),
            _ => throw new ArgumentException(
                $"A value of type {value.GetType()} cannot be stored.",
                nameof(value)
            ),
        };

    /// <summary>Empty spans would become NULL.</summary>
    private int BindText(int index, string text)
    {
        if (text.Length == 0)
            return raw.sqlite3_bind_text(handle, index, text);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        var buffer =
            most <= LongestOnStack
                ? stackalloc byte[LongestOnStack]
                : rented = ArrayPool<byte>.Shared.Rent(most);
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var result = raw.sqlite3_bind_text(handle, index, buffer[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private int BindBytes(int index, byte[] bytes) =>
        bytes.Length == 0
            ? raw.sqlite3_bind_zeroblob(handle, index, 0)
            : raw.sqlite3_bind_blob(handle, index, bytes);

    private void Ensure(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
