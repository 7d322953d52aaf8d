using System.Collections.Frozen;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>
/// The types of a column line with what columns of the type usually are. A <c>date</c> is an instant shown as a date, a
/// <c>day</c> a date without time (DateOnly), a <c>wall</c> independent of time zones.
/// </summary>
internal static class ColumnTypes
{
    public static readonly FrozenDictionary<string, Column> ByName = new Dictionary<string, Column>
    {
        ["string"] = Of(ColumnType.String) with { MaxLength = 100, Format = "text" },
        ["memo"] = Of(ColumnType.Memo) with { MaxLength = 2000, Format = "textarea" },
        ["int"] = Of(ColumnType.Integer) with { Format = "none" },
        ["bigint"] = Of(ColumnType.BigInt),
        ["decimal"] = Of(ColumnType.Decimal) with { Precision = 2 },
        ["double"] = Of(ColumnType.Double) with { Precision = 2 },
        ["money"] = Of(ColumnType.Money) with { Precision = 2, PrecisionSource = 2 },
        ["bool"] = Of(ColumnType.Boolean) with { DefaultValue = 0 },
        ["datetime"] = Of(ColumnType.DateTime) with { Format = "datetime" },
        ["date"] = Of(ColumnType.DateTime) with { Format = "date" },
        ["day"] = Of(ColumnType.DateTime) with { Format = "date", Behavior = DateTimeBehavior.DateOnly },
        ["wall"] = Of(ColumnType.DateTime) with
        {
            Format = "datetime",
            Behavior = DateTimeBehavior.TimeZoneIndependent,
        },
        ["picklist"] = Of(ColumnType.Picklist),
        ["multiselect"] = Of(ColumnType.MultiSelect),
        ["lookup"] = Of(ColumnType.Lookup),
        ["customer"] = Of(ColumnType.Customer) with { Targets = ["account", "contact"] },
        ["owner"] = Of(ColumnType.Owner) with { Targets = ["systemuser", "team"] },
        ["partylist"] = Of(ColumnType.PartyList) with
        {
            Targets = ["account", "contact", "lead", "systemuser"],
        },
        ["id"] = Of(ColumnType.UniqueIdentifier),
        ["entityname"] = Of(ColumnType.EntityName) with { MaxLength = 100 },
    }.ToFrozenDictionary();

    private static Column Of(ColumnType type) => new() { SchemaName = "", Type = type };
}
