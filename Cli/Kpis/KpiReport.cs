using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Figures of the whole organisation per year, and per rep over all time.</summary>
/// <param name="AsOf">First moment that is not counted.</param>
/// <param name="Years">All time first, then each year with something in it.</param>
/// <param name="Reps">Credited to the owner, by name.</param>
public sealed record KpiReport(DateTime AsOf, IReadOnlyList<KpiRow> Years, IReadOnlyList<KpiRow> Reps)
{
    private const string Whole = "Organisation";
    private const string AllTime = "All time";

    /// <summary>Computes the report from everything that happened before <paramref name="asOf"/>.</summary>
    public static KpiReport Of(
        IReadOnlyCollection<(string Owner, OpportunityFacts Facts)> opportunities,
        DateTime asOf
    )
    {
        var facts = opportunities.Select(row => row.Facts).ToList();
        var years = YearsOf(facts, asOf)
            .Select(year =>
                KpiRow.Of(
                    Whole,
                    year.ToString(CultureInfo.InvariantCulture),
                    OutcomeFigures.Of(facts, Period.Year(year), asOf)
                )
            );
        var reps = opportunities
            .GroupBy(row => row.Owner, StringComparer.Ordinal)
            .OrderBy(rep => rep.Key, StringComparer.Ordinal)
            .Select(rep =>
                KpiRow.Of(rep.Key, AllTime, OutcomeFigures.Of(rep.Select(row => row.Facts), Period.All, asOf))
            );
        var whole = KpiRow.Of(Whole, AllTime, OutcomeFigures.Of(facts, Period.All, asOf));
        return new KpiReport(asOf, [whole, .. years], [.. reps]);
    }

    private static IEnumerable<int> YearsOf(IReadOnlyCollection<OpportunityFacts> facts, DateTime asOf)
    {
        var known = facts.Where(fact => fact.StartedOn < asOf).Select(fact => fact.StartedOn.Year).ToList();
        return known.Count == 0 ? [] : Enumerable.Range(known.Min(), asOf.AddDays(-1).Year - known.Min() + 1);
    }
}
