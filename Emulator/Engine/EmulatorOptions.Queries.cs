namespace Crm.SalesProcess.Emulator;

/// <content>What a query finds and returns.</content>
public sealed partial record EmulatorOptions
{
    /// <summary>
    /// Whether "last x" and "next x" fiscal years and periods count the current one, as the operators in days and months
    /// do. Not documented.
    /// </summary>
    public bool FiscalSpansHoldCurrent { get; init; }

    /// <summary>
    /// Whether operators that begin or end now compare a date without time of day with today, or with the instant, so
    /// that today is already over. Not documented.
    /// </summary>
    public bool DaysCompareWithToday { get; init; } = true;

    /// <summary>
    /// Whether "last x hours" begins at the full hour and "next x hours" ends at one, as the operators in days do at
    /// midnight. Not documented; off: they go by the minute.
    /// </summary>
    public bool HoursCountWhole { get; init; }

    /// <summary>
    /// Whether not-in, not-like, not-between and their kin find rows without a value, as <c>ne</c> was seen to.
    /// </summary>
    public bool NegationsFindNulls { get; init; } = true;

    /// <summary>Whether a sum over no rows at all is 0, as over rows that are all null, rather than null.</summary>
    public bool SumsOfNoRowsAreZero { get; init; }

    /// <summary>Whether amounts in a result bring the row's currency along, asked for or not.</summary>
    public bool AmountsBringCurrency { get; init; } = true;
}
