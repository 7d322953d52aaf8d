namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>The symbol of the currency that an amount is in, as an SQL expression.</summary>
internal static class CurrencySymbol
{
    /// <summary>Of a base column the organisation's currency, of any other the row's.</summary>
    public static string Sql(SchemaLayout schema, StoredColumn money, string alias)
    {
        if (money.Column.CalculationOf.Length > 0)
            return schema.Schema.Find("organization") is null
                ? "NULL"
                : "(SELECT basecurrencysymbol FROM organization LIMIT 1)";
        var hasCurrency =
            schema.Schema.Find("transactioncurrency") is not null
            && money.Place.Table.Find("transactioncurrencyid") is not null;
        return hasCurrency
            ? "(SELECT c.currencysymbol FROM transactioncurrency c WHERE c.transactioncurrencyid = "
                + $"{alias}.transactioncurrencyid)"
            : "NULL";
    }
}
