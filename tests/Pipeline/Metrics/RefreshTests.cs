using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>What the asynchronous step keeps current, against a full computation as of the same instant.</summary>
[Trait("Category", "Property")]
public sealed class RefreshTests
{
    private const int Stories = 3;

    [Fact]
    public void Whatever_happens_the_figures_of_reps_equal_a_full_computation_as_of_the_same_instant() =>
        RandomSales.Stories.Sample(
            story =>
            {
                using var sales = RandomSales.Of(story.Story, story.Seed);
                var stored = new StoredFigures(sales.Sales);

                AssertNone(Differences(stored, Reps));
                AssertNone(Missing(stored, sales.Sales.Now.AddSeconds(1)));
            },
            iter: Stories,
            threads: 1
        );

    [Fact]
    public void After_the_work_of_a_day_every_row_of_its_periods_equals_a_full_computation() =>
        RandomSales.Stories.Sample(
            story =>
            {
                using var sales = RandomSales.Of(story.Story, story.Seed);
                sales.Sales.Pass(40);
                var now = sales.Sales.Now;

                FigureJobs.Daily(sales.Sales.Administrator.Service, now);
                sales.Drain();

                var stored = new StoredFigures(sales.Sales);
                AssertNone(Differences(stored, _ => true));
                AssertNone(Stale(stored, now));
            },
            iter: Stories,
            threads: 1
        );

    /// <summary>Of an ended period, known only when the day's work has looked back at it.</summary>
    private static readonly Part[] Standing =
    [
        Part.Open,
        Part.OpenAmount,
        Part.WeightedAmount,
        Part.OpenDueAmount,
        Part.OpenAge,
        Part.OverTarget,
        Part.Stalled,
        Part.StandingVisit,
        Part.ReconstructedStanding,
        Part.DueAtStart,
        Part.DueAtStartAmount,
        Part.Slipped,
        Part.SlippedAmount,
    ];

    [Fact]
    public void Larger_scopes_say_that_they_are_out_of_date()
    {
        using var spring = new SpringSales();
        spring.Sales.Emulator.Drain();
        spring.Create(due: "2025-03-20", amount: 10);

        spring.Sales.Emulator.Drain();

        var dirty = spring
            .Sales.All("csp_kpiperiod")
            .Where(row => row.GetAttributeValue<bool>("csp_dirty"))
            .Select(row => (row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value, row["csp_name"]))
            .ToList();
        Assert.Contains(((int)ScopeKind.Organisation, (object)"2025-02, Two stages"), dirty);
        Assert.All(dirty, row => Assert.Equal((int)ScopeKind.Organisation, row.Value));
    }

    [Fact]
    public void A_rep_sees_the_own_figures_and_not_those_of_others()
    {
        using var story = new GoldenStory();
        var other = story.Sales.Hire("Rolf", "Salesperson", "Sales Process Rep");
        story.Sales.Emulator.Drain();

        var seen = Seen(story.Sales.Rep.Service);

        Assert.NotEmpty(seen);
        Assert.All(seen, row => Assert.Equal(story.Sales.Rep.Reference, row["csp_repid"]));
        Assert.Empty(Seen(other.Service));
    }

    private static IEnumerable<Entity> Seen(IOrganizationService service) =>
        service
            .RetrieveMultiple(
                new Microsoft.Xrm.Sdk.Query.QueryExpression("csp_kpiperiod")
                {
                    ColumnSet = new Microsoft.Xrm.Sdk.Query.ColumnSet("csp_repid"),
                }
            )
            .Entities;

    private static void AssertNone(IEnumerable<string> wrong) =>
        Assert.True(!wrong.Any(), string.Join("\n\n", wrong));

    /// <summary>Stored rows that are not what a full computation gives as of the instant that they bear.</summary>
    private static List<string> Differences(StoredFigures stored, Func<Scope, bool> scopes) =>
        [
            .. from same in stored.Rows.Values.Where(row => row.Contains("csp_asof")).GroupBy(AsOf)
            let full = stored.Full(same.Key, scopes)
            from row in same
            where full.ContainsKey(row.Id)
            let expected = StoredFigures.Text(full[row.Id].Row)
            let actual = StoredFigures.Text(row)
            where expected != actual
            select $"{row["csp_name"]} as of {same.Key:O}: {expected} but stored {actual}",
        ];

    /// <summary>Rows of reps that should be there.</summary>
    private static IEnumerable<string> Missing(StoredFigures stored, DateTime asOf) =>
        from full in stored.Full(asOf, Reps)
        where !stored.Rows.ContainsKey(full.Key)
        where full.Value.Row.Key.Period.Kind != PeriodKind.Trailing90
        where full.Value.Row.Parts.Totals.Parts.Except(Standing).Any()
        select full.Value.Row.Key.ToString();

    /// <summary>Rows that something in them changes of by time alone, and that were not computed today.</summary>
    private static IEnumerable<string> Stale(StoredFigures stored, DateTime asOf) =>
        from full in stored.Full(asOf, _ => true)
        where full.Value.Row.Key.Period.To > asOf.AddDays(-31)
        where !stored.Rows.TryGetValue(full.Key, out var row) || AsOf(row) < asOf.AddSeconds(-1)
        select full.Value.Row.Key.ToString();

    private static bool Reps(Scope scope) => scope.Kind == ScopeKind.Rep;

    private static DateTime AsOf(Entity row) => row.GetAttributeValue<DateTime>("csp_asof");
}
