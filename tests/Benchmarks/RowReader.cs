using System;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Turns SQLite's values into the SDK's, as hand-written code would: no formatted values.</summary>
internal static class RowReader
{
    /// <summary>Columns opportunityid, name, estimatedvalue, estimatedclosedate, ownerid, its type and its name, currency, its name, its symbol.</summary>
    public static Entity Opportunity(SqliteDataReader reader)
    {
        var id = Id(reader, 0);
        var row = new Entity("opportunity", id)
        {
            ["opportunityid"] = id,
            ["name"] = reader.GetString(1),
            ["estimatedvalue"] = new Money(reader.GetInt64(2) / 10_000m),
            ["estimatedclosedate"] = DateTime.UnixEpoch.AddSeconds(reader.GetInt64(3)),
            ["ownerid"] = new EntityReference(reader.GetString(5), Id(reader, 4))
            {
                Name = reader.GetString(6),
            },
            ["transactioncurrencyid"] = new EntityReference("transactioncurrency", Id(reader, 7))
            {
                Name = reader.GetString(8),
            },
        };
        return row;
    }

    /// <summary>Columns count, sum, then one group.</summary>
    public static Entity Group(SqliteDataReader reader) =>
        new("opportunity")
        {
            ["n"] = new AliasedValue("opportunity", "opportunityid", reader.GetInt32(0)),
            ["sum"] = new AliasedValue(
                "opportunity",
                "estimatedvalue",
                new Money(reader.GetInt64(1) / 10_000m)
            ),
            ["group"] = new AliasedValue("opportunity", "group", reader.GetValue(2)),
        };

    private static Guid Id(SqliteDataReader reader, int ordinal) =>
        new(reader.GetFieldValue<byte[]>(ordinal), bigEndian: true);
}
