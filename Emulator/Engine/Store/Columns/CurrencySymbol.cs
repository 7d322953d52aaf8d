namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>The symbol of the currency that an amount is in, as an SQL expression.</summary>
internal static class CurrencySymbol
{
    /// <summary>The statement for the organisation's.</summary>
    public const string OfOrganisation = "SELECT basecurrencysymbol FROM organization LIMIT 1";

    /// <summary>The statement for that of a currency; one parameter, its id.</summary>
    public const string OfCurrency =
        "SELECT currencysymbol FROM transactioncurrency WHERE transactioncurrencyid = @0";

    /// <summary>Of a base column the organisation's currency, of any other the row's.</summary>
    public static string Sql(SchemaLayout schema, StoredColumn money, string alias)
    {
        if (IsBase(money))
            return schema.Schema.Find("organization") is null ? "NULL" : $"({OfOrganisation})";
        return HasOwn(schema, money)
            ? "(SELECT c.currencysymbol FROM transactioncurrency c WHERE c.transactioncurrencyid = "
                + $"{alias}.transactioncurrencyid)"
            : "NULL";
    }

    /// <summary>Whether the column holds amounts in the organisation's currency.</summary>
    public static bool IsBase(StoredColumn money) => money.Column.CalculationOf.Length > 0;

    /// <summary>Whether rows of the table have a currency.</summary>
    public static bool HasOwn(SchemaLayout schema, StoredColumn money) =>
        schema.Schema.Find("transactioncurrency") is not null
        && money.Place.Table.Find("transactioncurrencyid") is not null;
}
