using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>The columns that the platform gives every table, by its ownership.</summary>
public static class SystemColumns
{
    /// <summary>Smallest and largest base amount in any currency.</summary>
    public const decimal LargestBaseAmount = 922337203685477m;

    private static readonly ImmutableArray<Column> OfEvery =
    [
        Lookup("CreatedBy", "systemuser"),
        ReadOnly("CreatedOn", ColumnType.DateTime) with
        {
            Format = "datetime",
        },
        Lookup("CreatedOnBehalfBy", "systemuser"),
        Lookup("ModifiedBy", "systemuser"),
        ReadOnly("ModifiedOn", ColumnType.DateTime) with
        {
            Format = "datetime",
        },
        Lookup("ModifiedOnBehalfBy", "systemuser"),
        Writable("OverriddenCreatedOn", ColumnType.DateTime) with
        {
            Format = "date",
            ValidForUpdate = false,
        },
        Writable("ImportSequenceNumber", ColumnType.Integer) with
        {
            ValidForUpdate = false,
        },
        Writable("TimeZoneRuleVersionNumber", ColumnType.Integer) with
        {
            MinValue = -1,
        },
        Writable("UTCConversionTimeZoneCode", ColumnType.Integer) with
        {
            MinValue = -1,
        },
        VersionNumber,
    ];

    private static readonly ImmutableArray<Column> OfUserOwned =
    [
        Writable("OwnerId", ColumnType.Owner) with
        {
            Targets = ["systemuser", "team"],
            Required = RequiredLevel.System,
            DisplayName = "Owner",
        },
        Lookup("OwningBusinessUnit", "businessunit"),
        Lookup("OwningTeam", "team"),
        Lookup("OwningUser", "systemuser"),
    ];

    private static readonly ImmutableArray<Column> OfMoney =
    [
        Writable("TransactionCurrencyId", ColumnType.Lookup) with
        {
            Targets = ["transactioncurrency"],
            DisplayName = "Currency",
        },
        ReadOnly("ExchangeRate", ColumnType.Decimal) with
        {
            Precision = 12,
            MinValue = 0.000000000001m,
            MaxValue = 100000000000m,
        },
    ];

    /// <summary>Row version: the database's counter at the last write of the row.</summary>
    public static Column VersionNumber => ReadOnly("VersionNumber", ColumnType.BigInt);

    /// <summary>The table with every system column that it lacks; what it has already stays as it is.</summary>
    public static Table Complete(Table table)
    {
        var missing = Expected(table).Where(column => table.Find(column.LogicalName) is null);
        return table with { Columns = [.. table.Columns, .. missing] };
    }

    /// <summary>The read-only column that keeps a money column in the organisation's currency.</summary>
    public static Column BaseOf(Column money) =>
        ReadOnly(money.SchemaName + "_Base", ColumnType.Money) with
        {
            DisplayName = $"{money.DisplayName} (Base)",
            CalculationOf = money.LogicalName,
            Precision = 4,
            PrecisionSource = 2,
            MinValue = -LargestBaseAmount,
            MaxValue = LargestBaseAmount,
        };

    public static Column State(Choice choice) =>
        new()
        {
            SchemaName = "StateCode",
            Type = ColumnType.State,
            DisplayName = "Status",
            Required = RequiredLevel.System,
            ValidForCreate = false,
            Choice = choice,
            DefaultValue = choice.Options[0].Value,
        };

    public static Column Status(Choice choice) =>
        new()
        {
            SchemaName = "StatusCode",
            Type = ColumnType.Status,
            DisplayName = "Status Reason",
            Choice = choice,
        };

    private static IEnumerable<Column> Expected(Table table)
    {
        if (table.IsIntersect)
            return [VersionNumber];
        IEnumerable<Column> expected = OfEvery;
        if (table.Ownership == Ownership.User)
            expected = expected.Concat(OfUserOwned);
        if (table.Ownership == Ownership.Organization && table.LogicalName != "organization")
            expected = expected.Append(Lookup("OrganizationId", "organization"));
        if (table.Columns.Any(column => column.Type == ColumnType.Money))
            expected = expected.Concat(OfMoney);
        return expected;
    }

    private static Column Writable(string schemaName, ColumnType type) =>
        new()
        {
            SchemaName = schemaName,
            Type = type,
            DisplayName = Words.Of(schemaName),
        };

    private static Column ReadOnly(string schemaName, ColumnType type) =>
        Writable(schemaName, type) with
        {
            ValidForCreate = false,
            ValidForUpdate = false,
        };

    private static Column Lookup(string schemaName, string target) =>
        ReadOnly(schemaName, ColumnType.Lookup) with
        {
            Targets = [target],
        };
}
