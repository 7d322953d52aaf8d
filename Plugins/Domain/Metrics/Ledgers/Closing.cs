namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What is known of a close beyond its instant.</summary>
public sealed record Closing
{
    /// <param name="amount">
    /// Base currency at the rate of the close (rule R7): actual value when won, else the amount at the close;
    /// null when unknown.
    /// </param>
    /// <param name="isDerailed">Whether the reason of a loss is flagged no-decision or disqualified.</param>
    public Closing(decimal? amount, bool isDerailed = false)
    {
        Amount = amount;
        IsDerailed = isDerailed;
    }

    public decimal? Amount { get; }

    public bool IsDerailed { get; }
}
