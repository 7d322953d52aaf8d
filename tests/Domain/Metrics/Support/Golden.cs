using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>The eight opportunities that the definitions are checked by, as of 2025-04-30.</summary>
public static class Golden
{
    public const string AsOf = "2025-04-30";

    public static Deal[] Deals =>
        [
            New(1, 100, 1, "2025-01-01").In(2, "2025-01-11").In(3, "2025-01-31").Won("2025-02-20", 100),
            New(2, 50, 1, "2025-01-01").In(2, "2025-01-21").Lost("2025-02-10", 50),
            New(3, 200, 1, "2025-01-01").In(3, "2025-01-11").Won("2025-02-10", 200),
            New(4, 80, 1, "2025-01-15")
                .In(2, "2025-01-25")
                .In(1, "2025-02-04")
                .In(2, "2025-02-14")
                .In(3, "2025-03-06")
                .Lost("2025-03-26", 80),
            New(5, 40, 1, "2025-02-01"),
            New(6, 120, 1, "2025-02-01").In(2, "2025-02-11"),
            New(7, 60, 1, "2025-02-01").Lost("2025-03-03", 60),
            New(8, 150, 1, "2025-01-10")
                .In(2, "2025-01-20")
                .In(3, "2025-01-30")
                .Lost("2025-02-09", 150)
                .In(3, "2025-03-01")
                .Won("2025-03-21", 150),
        ];

    public static KpiRow Whole => Sample.Whole(AsOf, Deals);

    public static Journey[] Journeys => Deals.Select(deal => Sample.Journey(deal.Ledger(), AsOf)).ToArray();

    public static KpiRow Stage(int stage) => Sample.OfStage(stage, AsOf, Deals);

    public static KpiRow Month(int month)
    {
        var period = Sample.Month(2025, month);
        return Sample.Table(Sample.Basis, AsOf, [period], Deals).Row(new RowKey(Scope.Organisation, period));
    }

    /// <summary>Value of a measure of the whole process, all time.</summary>
    public static decimal? Value(Measure measure) => Whole[measure].Value;

    private static Deal New(int number, decimal amount, int stage, string on) =>
        new Deal(number).Worth(amount, on).In(stage, on);
}
