namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the currency table.</summary>
internal static class Currency
{
    public const string Table = "transactioncurrency";
    public const string IsoCode = "isocurrencycode";
}
