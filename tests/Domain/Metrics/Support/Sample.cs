using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>A process of three stages with probabilities 20, 40, 70 per cent and targets of 15 days, and people in it.</summary>
public static class Sample
{
    public static readonly ProcessVersion Version = VersionOf(901, 1, 2, 3);

    public static KpiBasis Basis { get; } = new(new ProcessVersions(Version), ReportingCalendar.Utc);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Guid Stage(int number) => Id(1000 + number);

    public static int NumberOf(Guid stage) => BitConverter.ToInt32(stage.ToByteArray(), 0) - 1000;

    /// <summary>Reps 1 and 2 are of one unit, 3 and 4 of the next.</summary>
    public static Credit Rep(int number) => new(Id(5000 + number), Id(6000 + (number + 1) / 2));

    public static Scope ScopeOf(int rep) => Scope.Rep(Rep(rep).Owner);

    /// <summary>A version with these stages in this order.</summary>
    public static ProcessVersion VersionOf(int number, params int[] stages) =>
        new(Id(number), stages.Select((stage, index) => Plan(stage, index + 1)));

    public static Journey Journey(OpportunityLedger ledger, string asOf) =>
        Crm.SalesProcess.Domain.Metrics.Journeys.Journey.Known(ledger, Basis.Process, Deal.Instant(asOf))!;

    public static KpiTable Table(KpiBasis basis, string asOf, Period[] periods, params Deal[] deals)
    {
        var table = new KpiTable(basis, Deal.Instant(asOf), periods);
        foreach (var deal in deals)
        {
            table.Add(deal.Ledger());
        }
        return table;
    }

    /// <summary>The whole organisation, all time.</summary>
    public static KpiRow Whole(string asOf, params Deal[] deals) =>
        Table(Basis, asOf, [Period.All], deals).Row(new RowKey(Scope.Organisation, Period.All));

    /// <summary>One stage, all time.</summary>
    public static KpiRow OfStage(int stage, string asOf, params Deal[] deals) =>
        Table(Basis, asOf, [Period.All], deals).Row(new RowKey(Scope.Organisation, Period.All, Stage(stage)));

    public static Period Month(int year, int month) =>
        ReportingCalendar.Utc.MonthOf(new DateTime(year, month, 1));

    private static StagePlan Plan(int stage, int ordinal)
    {
        decimal[] probabilities = [20, 40, 70];
        var outlook = new StageOutlook(probabilities[Math.Min(stage, 3) - 1]);
        return new StagePlan(Stage(stage), ordinal, outlook, new StageLimits(15, 30));
    }
}
