using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Storage;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>What the asynchronous step keeps current, against a full computation as of the same instant.</summary>
[Trait("Category", "Property")]
public sealed class RefreshTests
{
    private const int Stories = 4;

    /// <summary>What changes by the passing of time alone; the daily work computes it anew.</summary>
    private static readonly HashSet<Part> ByTime =
    [
        Part.Open,
        Part.OpenAmount,
        Part.WeightedAmount,
        Part.OpenDueAmount,
        Part.OpenAge,
        Part.OverTarget,
        Part.Stalled,
        Part.FollowedOpen,
        Part.StillInStage,
        Part.DueAtStart,
        Part.DueAtStartAmount,
        Part.Slipped,
        Part.SlippedAmount,
    ];

    [Fact]
    public void Whatever_happens_the_figures_of_reps_equal_a_full_computation() =>
        RandomSales.Stories.Sample(
            story =>
            {
                using var sales = RandomSales.Of(story);
                var stored = new StoredFigures(sales.Sales);

                var wrong = Differences(stored, sales.Sales.Now.AddSeconds(1));

                Assert.Empty(wrong);
            },
            iter: Stories,
            threads: 1
        );

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

    private static List<string> Differences(StoredFigures stored, DateTime asOf)
    {
        var rows = stored.Rows;
        return stored
            .Full(asOf, scope => scope.Kind == ScopeKind.Rep)
            .Where(full => full.Value.Row.Key.Period.Kind != PeriodKind.Trailing90)
            .Select(full => (full.Value.Row.Key, Expected: Lasting(full.Value.Parts), Id: full.Key))
            .Where(full => full.Expected.Length > 0)
            .Select(full =>
                (full.Key, full.Expected, Actual: rows.TryGetValue(full.Id, out var row) ? Lasting(row) : "")
            )
            .Where(full => full.Expected != full.Actual)
            .Select(full => $"{full.Key.Period} {full.Key.Stage}: {full.Expected} but stored {full.Actual}")
            .ToList();
    }

    private static string Lasting(Entity row) => Lasting(row.GetAttributeValue<string>("csp_parts") ?? "[]");

    private static string Lasting(string parts) =>
        string.Join(
            ' ',
            StoredParts
                .Read(parts)
                .SelectMany(unit => unit.Value.Parts.Select(part => (part, Values: unit.Value[part])))
                .Where(part => !ByTime.Contains(part.part))
                .OrderBy(part => part.part)
                .Select(part =>
                    $"{part.part}={string.Join(',', part.Values.Groups.Select(group => $"{group.Key:0.######}×{group.Value}"))}"
                )
        );
}
