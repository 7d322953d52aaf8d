namespace Crm.SalesProcess.Tables;

/// <summary>A currency.</summary>
public sealed class TransactionCurrency : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "transactioncurrency";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string ExchangeRate = "exchangerate";
    }

    /// <summary>Units of the currency per unit of the base currency.</summary>
    public decimal? ExchangeRate => Read<decimal?>(Columns.ExchangeRate);
}
