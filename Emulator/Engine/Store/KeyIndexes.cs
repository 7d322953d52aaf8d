using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Builds the indexes that alternate keys wait for, as a job of the platform does after an import.</summary>
internal static class KeyIndexes
{
    public static void Build(Database database)
    {
        foreach (var table in database.Schema.Tables.Where(table => table.Keys.Any(IsPending)))
        {
            foreach (var key in table.Keys.Where(IsPending))
            {
                Build(database, table.LogicalName, key);
            }
        }
    }

    private static bool IsPending(AlternateKey key) => key.Status == KeyStatus.Pending;

    private static void Build(Database database, string table, AlternateKey key)
    {
        using var transaction = database.Begin();
        using (var attempt = transaction.SavePoint())
        {
            try
            {
                Change(transaction, table, key with { Status = KeyStatus.Active });
                attempt.Keep();
                transaction.Commit();
                return;
            }
            catch (SqliteException refused) when (SqlFault.IsDuplicate(refused))
            {
                // The savepoint takes back what was begun.
            }
        }

        Change(transaction, table, key with { Status = KeyStatus.Failed });
        transaction.Commit();
    }

    private static void Change(StoreTransaction transaction, string table, AlternateKey key)
    {
        var schema = transaction.Schema;
        var known = schema.Table(table);
        var changed = known with
        {
            Keys = [.. known.Keys.Select(each => each.LogicalName == key.LogicalName ? key : each)],
        };
        transaction.ChangeSchema(
            schema with
            {
                Tables = [.. schema.Tables.Select(each => each.LogicalName == table ? changed : each)],
            }
        );
    }
}
