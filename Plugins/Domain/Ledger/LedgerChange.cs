using System;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>One change of an opportunity that the stage visits do not tell.</summary>
public sealed record LedgerChange
{
    private const int MonthsPerQuarter = 3;

    private LedgerChange(ChangeKind kind) => Kind = kind;

    public ChangeKind Kind { get; }

    /// <summary>Estimated close date before; null when there was none.</summary>
    public DateTime? FromDate { get; private init; }

    /// <summary>Estimated close date after; null when it was cleared.</summary>
    public DateTime? ToDate { get; private init; }

    /// <summary>Estimated revenue before, in base currency at the rate of then.</summary>
    public decimal? FromAmount { get; private init; }

    /// <summary>Estimated revenue after, in base currency at the rate of the change.</summary>
    public decimal? ToAmount { get; private init; }

    public Principal? FromOwner { get; private init; }

    public Principal? ToOwner { get; private init; }

    public OpportunityOutcome? FromOutcome { get; private init; }

    public OpportunityOutcome? ToOutcome { get; private init; }

    /// <summary>Whether the close date moved into another month.</summary>
    public bool CrossesMonth => MonthOf(FromDate) is { } from && MonthOf(ToDate) is { } to && from != to;

    /// <summary>Whether the close date moved into another fiscal quarter.</summary>
    /// <param name="firstMonth">Month (1–12) in which the fiscal year begins.</param>
    public bool CrossesQuarter(int firstMonth) =>
        QuarterOf(FromDate, firstMonth) is { } from && QuarterOf(ToDate, firstMonth) is { } to && from != to;

    /// <summary>The id of the n-th change of an opportunity.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="sequence">From 1 on.</param>
    public static Guid IdOf(Guid opportunityId, int sequence) =>
        DeterministicId.Of(DeterministicId.Of(opportunityId, "change"), sequence);

    /// <summary>Dates without a time.</summary>
    public static LedgerChange OfCloseDate(DateTime? from, DateTime? to) =>
        new(ChangeKind.CloseDate) { FromDate = from?.Date, ToDate = to?.Date };

    /// <summary>Amounts in base currency.</summary>
    public static LedgerChange OfAmount(decimal? from, decimal? to) =>
        new(ChangeKind.Amount) { FromAmount = from, ToAmount = to };

    public static LedgerChange OfOwner(Principal? from, Principal? to) =>
        new(ChangeKind.Owner) { FromOwner = from, ToOwner = to };

    public static LedgerChange OfOutcome(OpportunityOutcome from, OpportunityOutcome to) =>
        new(ChangeKind.Outcome) { FromOutcome = from, ToOutcome = to };

    /// <summary>Quarters since a fixed one; quarters begin as the fiscal year does.</summary>
    private static int? QuarterOf(DateTime? date, int firstMonth) =>
        (MonthOf(date) + 1 - firstMonth) / MonthsPerQuarter;

    /// <summary>Months since year 0.</summary>
    private static int? MonthOf(DateTime? date) => date is { } day ? day.Year * 12 + day.Month - 1 : null;
}
