using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>What SQLite refuses, in the platform's words.</summary>
internal static class SqlFault
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public static bool IsDuplicate(SqliteException exception) =>
        exception.SqliteExtendedErrorCode is UniqueViolation or PrimaryKeyViolation;

    public static bool IsOverflow(SqliteException exception) =>
        exception.Message.Contains("integer overflow", StringComparison.Ordinal);

    public static FaultException<OrganizationServiceFault> Duplicate(
        SqliteException exception,
        TableLayout table
    )
    {
        var violated = table.Table.Keys.FirstOrDefault(key => Names(exception, table, key));
        return violated is null
            ? Fault.Of(ErrorCode.DuplicateRecord, "Cannot insert duplicate key.")
            : Fault.Of(
                ErrorCode.DuplicateRecordEntityKey,
                $"Entity Key {violated.DisplayName} violated. A record with the same value for "
                    + $"{string.Join(", ", violated.Columns)} already exists. A duplicate record cannot be created. "
                    + "Select one or more unique values and try again."
            );
    }

    private static bool Names(SqliteException exception, TableLayout table, AlternateKey key)
    {
        var columns = key.Columns.Select(column => TableIndexes.KeySql(table.Column(column)).Trim('"'));
        var named = string.Join(", ", columns.Select(column => $"{table.Table.LogicalName}.{column}"));
        return exception.Message.Contains($": {named}'", StringComparison.Ordinal);
    }
}
