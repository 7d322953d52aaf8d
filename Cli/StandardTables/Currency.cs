namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the currency table.</summary>
internal static class Currency
{
    public const string Table = "transactioncurrency";
    public const string Name = "currencyname";
    public const string Symbol = "currencysymbol";
    public const string Precision = "currencyprecision";
    public const string IsoCode = "isocurrencycode";
}
