using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Tests.Domain.Metrics;

namespace Crm.SalesProcess.Tests.Domain.Managers;

/// <summary>Ten opportunities of the first quarter of 2025, looked at from the first of June.</summary>
internal static class ManagerStory
{
    public static readonly Period Quarter = ReportingCalendar.Utc.QuarterOf(Deal.Instant("2025-01-01"));

    /// <summary>What the organisation is to win in the quarter.</summary>
    public const decimal Target = 700;

    private const string AsOf = "2025-06-01";
    private static readonly string[] Starts = ["2025-01-01", "2025-02-01", "2025-03-01"];

    /// <summary>What the opportunities do, as the page tells it.</summary>
    public static string[] Told { get; } =
    [
        "1, worth 100: stage 1 on Jan 1, 2 on Jan 11, 3 on Jan 31, won on Feb 20.",
        "2, worth 50: stage 1 on Jan 1, refused by the gate on Jan 15, 2 on Jan 21 with a placeholder, lost on Feb 10.",
        "3, worth 200: stage 1 on Jan 1, 3 on Jan 11 (skips 2), won on Feb 10.",
        "4, worth 80: stage 1 on Jan 15, 2 on Jan 25 by an override, back to 1 on Feb 4, 2 on Feb 14, 3 on Mar 6, lost on Mar 26.",
        "5, worth 40: stage 1 on Feb 1, open.",
        "6, worth 120: stage 1 on Feb 1, 2 on Feb 11, open; due on Apr 30, on Mar 20 pulled to Apr 10.",
        "7, worth 60: stage 1 on Feb 1, lost on Mar 3 because nothing was decided.",
        "8, worth 150: stage 1 on Jan 10, 2 on Jan 20, 3 on Jan 30, lost on Feb 9, reopened on Mar 1, won on Mar 21.",
        "9, worth 90: stage 1 on Dec 1, 2 on Dec 10, 3 (committed) on Dec 28, due on Feb 15, won on Feb 25 for 110.",
        "10, worth 70: stage 1 on Dec 10, open; due on Mar 20, on Mar 15 pushed to May 31.",
    ];

    /// <summary>The row of the organisation, of the whole process or of a stage by its number.</summary>
    public static KpiRow Row(int? stage)
    {
        var table = Sample.Table(Basis, AsOf, [Quarter], Deals);
        return table.Row(
            new RowKey(Scope.Organisation, Quarter, stage is { } number ? Sample.Stage(number) : null)
        );
    }

    /// <summary>Everything that a figure of that row counts.</summary>
    public static Explanation Explain(Measure measure, int? stage)
    {
        var asOf = Deal.Instant(AsOf);
        var key = new RowKey(Scope.Organisation, Quarter, stage is { } number ? Sample.Stage(number) : null);
        return Explanation.Of(
            measure,
            key,
            Basis,
            asOf,
            Deals.Select(deal => OpportunityContributions.Of(deal.Ledger(), Basis, asOf)!)
        );
    }

    private static KpiBasis Basis
    {
        get
        {
            var basis = new KpiBasis(
                new ProcessVersions(
                    new ProcessVersion(Sample.Version.Id, Sample.Version.Stages.Select(Plan))
                ),
                ReportingCalendar.Utc,
                targets: new TargetBook(new KpiTarget(Scope.Organisation, Quarter, Target))
            );
            var ledgers = Deals.Select(deal => deal.Ledger()).ToList();
            return basis.With(
                new SnapshotBook([
                    .. Starts.Select(on => SnapshotTaking.At(ledgers, basis, Deal.Instant(on))),
                ])
            );
        }
    }

    /// <summary>The last stage is a commitment.</summary>
    private static StagePlan Plan(StagePlan plan) =>
        plan.Ordinal < 3
            ? plan
            : new StagePlan(
                plan.Id,
                plan.Ordinal,
                new StageOutlook(plan.Outlook.Probability, ForecastCategory.Committed),
                plan.Limits
            );

    private static Deal[] Deals =>
        [
            New(1, 100, "2025-01-01")
                .Attempted(Passed(judged: 3), "2025-01-11")
                .In(2, "2025-01-11")
                .In(3, "2025-01-31")
                .Won("2025-02-20", 100),
            New(2, 50, "2025-01-01")
                .Attempted(new GateAttempt(Sample.Stage(1), GateVerdict.Blocked), "2025-01-15")
                .Attempted(Passed(judged: 3, placeholders: 1), "2025-01-21")
                .In(2, "2025-01-21")
                .Lost("2025-02-10", 50),
            New(3, 200, "2025-01-01").In(3, "2025-01-11").Won("2025-02-10", 200),
            New(4, 80, "2025-01-15")
                .Attempted(new GateAttempt(Sample.Stage(1), GateVerdict.Overridden, 3), "2025-01-25")
                .In(2, "2025-01-25")
                .In(1, "2025-02-04")
                .In(2, "2025-02-14")
                .In(3, "2025-03-06")
                .Lost("2025-03-26", 80),
            New(5, 40, "2025-02-01"),
            New(6, 120, "2025-02-01")
                .Due("2025-04-30", "2025-02-01")
                .In(2, "2025-02-11")
                .Due("2025-04-10", "2025-03-20"),
            New(7, 60, "2025-02-01").Lost("2025-03-03", 60, derailed: true),
            New(8, 150, "2025-01-10")
                .In(2, "2025-01-20")
                .In(3, "2025-01-30")
                .Lost("2025-02-09", 150)
                .In(3, "2025-03-01")
                .Won("2025-03-21", 150),
            New(9, 90, "2024-12-01")
                .Due("2025-02-15", "2024-12-01")
                .In(2, "2024-12-10")
                .In(3, "2024-12-28")
                .Won("2025-02-25", 110),
            New(10, 70, "2024-12-10").Due("2025-03-20", "2024-12-10").Due("2025-05-31", "2025-03-15"),
        ];

    private static GateAttempt Passed(int judged, int placeholders = 0) =>
        new(Sample.Stage(1), GateVerdict.Passed, judged, placeholders);

    private static Deal New(int number, decimal amount, string on) =>
        new Deal(number).Worth(amount, on).In(1, on);
}
