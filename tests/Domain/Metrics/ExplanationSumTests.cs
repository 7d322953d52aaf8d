using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Tests.Domain.Managers;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>What an explanation lists adds up to the figure it explains: computed again from the lists and nothing else.</summary>
public sealed class ExplanationSumTests
{
    private static readonly Dictionary<string, Func<Explanation, decimal?>> Special = new()
    {
        ["resolved"] = why => why.Numerator.Count,
        ["variants"] = why => why.Numerator.Select(row => row.Value).Distinct().Count(),
        ["placeholder_share"] = why => Divided(Sum(why.Numerator), Sum(why.Denominator)),
        ["attainment"] = why => Sum(why.Numerator) / ManagerStory.Target,
        ["coverage"] = why => Sum(why.Numerator) / (ManagerStory.Target - Sum(why.Denominator)),
        ["forecast_bias"] = why => (Sum(why.Numerator) - Sum(why.Denominator)) / Sum(why.Denominator),
        ["forecast_wape"] = why => Missed(why) / Sum(why.Denominator),
        ["velocity"] = why =>
            Of(why.Numerator, Part.Open).Count
            * (
                (decimal)Of(why.Numerator, Part.Won).Count
                / why.Denominator.Count(row => row.Part is Part.Won or Part.Lost)
            )
            * Of(why.Numerator, Part.WonAmount).Average(row => row.Value)
            / Of(why.Denominator, Part.WonCycle).Average(row => row.Value),
        ["km_median"] = why => HalfLeft(why),
        ["won_within_90d"] = why => WonBy(90, why),
    };

    private static readonly Dictionary<string, double> Fractions = new()
    {
        ["won_median"] = 0.5,
        ["cycle_median"] = 0.5,
        ["cycle_p25"] = 0.25,
        ["cycle_p75"] = 0.75,
        ["lost_cycle_median"] = 0.5,
        ["deal_days_median"] = 0.5,
        ["deal_days_p80"] = 0.8,
        ["open_age_median"] = 0.5,
        ["blocked_days_median"] = 0.5,
    };

    public static TheoryData<string, int> Measures
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var measure in MeasureCatalogue.WholeProcess)
            {
                data.Add(measure.Key, 0);
            }
            foreach (var measure in MeasureCatalogue.PerStage)
            {
                data.Add(measure.Key, 1);
                data.Add(measure.Key, 2);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void The_lists_add_up_to_the_figure(string key, int stage)
    {
        var measure = MeasureCatalogue.Find(key)!;
        int? ofStage = stage == 0 ? null : stage;

        var computed = Computed(measure, ManagerStory.Explain(measure, ofStage));

        var figure = ManagerStory.Row(ofStage)[measure].Value;
        Assert.Equal(figure == null, computed == null);
        Assert.Equal((double)(figure ?? 0), (double)(computed ?? 0), tolerance: 1e-12);
    }

    private static decimal? Computed(Measure measure, Explanation why) =>
        Special.TryGetValue(measure.Key, out var special) ? special(why)
        : Fractions.TryGetValue(measure.Key, out var fraction) ? Percentile(why.Numerator, fraction)
        : measure.Shape switch
        {
            MeasureShape.Share => Divided(why.Numerator.Count, why.Denominator.Count),
            MeasureShape.Quotient => Divided(Sum(why.Numerator), Sum(why.Denominator)),
            MeasureShape.Sample => Divided(Sum(why.Numerator), why.Numerator.Count),
            _ => Sum(why.Numerator),
        };

    private static decimal? Divided(decimal part, decimal all) => all == 0 ? null : part / all;

    private static decimal Sum(IEnumerable<Contribution> rows) => rows.Sum(row => row.Value);

    private static List<Contribution> Of(IEnumerable<Contribution> rows, Part part) =>
        [.. rows.Where(row => row.Part == part)];

    /// <summary>|won − forecast| of each month, by the dates of the rows.</summary>
    private static decimal Missed(Explanation why) =>
        why
            .Numerator.Concat(why.Denominator)
            .GroupBy(row => row.Place.Date.Month)
            .Sum(month => Math.Abs(month.Sum(row => row.Part == Part.Forecast ? row.Value : -row.Value)));

    private static decimal? Percentile(IReadOnlyList<Contribution> rows, double fraction)
    {
        if (rows.Count == 0)
        {
            return null;
        }
        var sorted = rows.Select(row => row.Value).Order().ToArray();
        var rank = fraction * (sorted.Length - 1);
        var (below, above) = (sorted[(int)Math.Floor(rank)], sorted[(int)Math.Ceiling(rank)]);
        return below + (decimal)(rank - Math.Floor(rank)) * (above - below);
    }

    /// <summary>Day after day until half of those who came in are gone.</summary>
    private static decimal? HalfLeft(Explanation why)
    {
        var left = 1.0;
        foreach (var day in why.Numerator.Select(row => row.Value).Distinct().Order())
        {
            left *=
                1
                - (double)why.Numerator.Count(row => row.Value == day)
                    / why.Denominator.Count(row => row.Value >= day);
            if (left <= 0.5 + 1e-9)
            {
                return day;
            }
        }
        return null;
    }

    private static decimal? WonBy(int until, Explanation why)
    {
        var rows = why.Denominator;
        var (still, won) = (1.0, 0.0);
        foreach (var day in rows.Select(row => row.Value).Distinct().Order().Where(day => day <= until))
        {
            var atRisk = rows.Count(row => row.Value >= day);
            won += still * why.Numerator.Count(row => row.Value == day) / atRisk;
            still *=
                1 - (double)rows.Count(row => row.Value == day && row.Part != Part.FollowedOpen) / atRisk;
        }
        return rows.Count == 0 ? null : (decimal)won;
    }
}
