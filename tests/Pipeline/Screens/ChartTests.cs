using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>Every chart in the zip shows the figures that it says, of the rows that somebody may see.</summary>
public sealed class ChartTests(TwoUnits units) : IClassFixture<TwoUnits>
{
    private readonly ShippedScreens _screens = new(units.Sales);

    /// <summary>Who looks, at what, and the points: category, series where there is one, measures.</summary>
    public static TheoryData<string, string, string[]> Expected =>
        new()
        {
            {
                "Process owner",
                "Background Jobs by State, Last 30 Days",
                ["Done | Daily | 5", "Done | Figures | 15", "Done | Reconcile | 15", "Done | Totals | 5"]
            },
            { "Manager", "Open Signals by Owner", ["Nora Test | New | 1"] },
            {
                "Manager",
                "Pipeline by Rep at the Beginning of Each Month",
                ["2025-03 | Rita Test | 200", "2025-03 | Rolf Test | 300"]
            },
            { "Manager", "My KPI Signals", ["won | New | 1"] },
            { "Manager", "Signals by Measure, Last Twelve Months", ["won | New | 1"] },
            { "Manager", "Advanced and Leaked by Stage, Last 90 Days", ["First | 2 | 1", "Second | 1 | 0"] },
            { "Process owner", "Days in Stage, Last 90 Days", ["First | 2 | 2", "Second | 8 | 8"] },
            {
                "Process owner",
                "First-Pass Yield and Overrides by Stage, Last 90 Days",
                ["First | 1 | 0", "Second | 1 | 0"]
            },
            { "Process owner", "Forecast Bias by Quarter", ["2025-Q1 | Two stages | –"] },
            { "Process owner", "Forecast Error by Quarter", ["2025-Q1 | Two stages | 1"] },
            {
                "Manager",
                "Days in Stage, My Business Unit, Last 90 Days",
                ["First | 2 | 2", "Second | 8 | 8"]
            },
            {
                "Manager",
                "First-Pass Yield and Overrides by Stage, My Business Unit, Last 90 Days",
                ["First | 1 | 0", "Second | 1 | 0"]
            },
            { "Manager", "Forecast Bias by Quarter, My Business Unit", ["2025-Q1 | Two stages | –"] },
            { "Manager", "Median Cycle by Quarter, My Business Unit", ["2025-Q1 | Two stages | 10"] },
            {
                "Manager",
                "Velocity by Month, My Business Unit",
                ["2025-02 | Two stages | 10", "2025-03 | Two stages | –"]
            },
            {
                "Manager",
                "Win Rate by Month, My Business Unit",
                ["2025-02 | Two stages | 0.5", "2025-03 | Two stages | –"]
            },
            { "Manager", "Velocity by Business Unit, Last 90 Days", ["North | Two stages | 10"] },
            { "Manager", "Win Rate by Business Unit, Last 90 Days", ["North | Two stages | 0.5"] },
            { "Process owner", "Median Cycle by Quarter", ["2025-Q1 | Two stages | 10"] },
            { "Manager", "Open and Weighted Amount by Business Unit", ["North | 500 | 320"] },
            {
                "Manager",
                "Open and Weighted Amount by Rep",
                ["Rita Test | 200 | 80", "Rolf Test | 300 | 240"]
            },
            {
                "Manager",
                "Open, Over Target and Stalled by Stage",
                ["First | 1 | 1 | 1", "Second | 1 | 0 | 0"]
            },
            {
                "Manager",
                "Pipeline by Forecast Category at the Beginning of Each Month",
                ["2025-03 | Pipeline | 500"]
            },
            {
                "Manager",
                "Pipeline by Stage at the Beginning of Each Month",
                ["2025-03 | First | 200", "2025-03 | Second | 300"]
            },
            {
                "Manager",
                "Pushes and Pulls by Rep, Last 90 Days",
                ["Rita Test | 0 | 0", "Rolf Test | 1 | 0"]
            },
            { "Manager", "Stage Funnel, Last 90 Days", ["First | 4", "Second | 2"] },
            {
                "Process owner",
                "Velocity by Month",
                ["2025-02 | Two stages | 73.33", "2025-03 | Two stages | –"]
            },
            {
                "Process owner",
                "Win Rate by Month",
                ["2025-02 | Two stages | 0.6667", "2025-03 | Two stages | –"]
            },
            { "Manager", "Won Amount Targets of Business Units, This Quarter", ["North | 2000"] },
            { "Manager", "Won Amount Targets of Reps, This Quarter", ["Rita Test | 400"] },
            { "Manager", "Won Amount and Target by Business Unit, This Quarter", ["North | 100 | 2000"] },
            {
                "Manager",
                "Won Amount and Target by Rep, This Quarter",
                ["Rita Test | 100 | 400", "Rolf Test | 0 | –"]
            },
            { "Manager", "Won and Lost by Month", ["2025-02 | 1 | 1", "2025-03 | 0 | 0"] },
            { "Manager", "Won and Lost by Rep, Last 90 Days", ["Rita Test | 1 | 1", "Rolf Test | 0 | 0"] },
        };

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_chart_shows_the_figures_it_says(string who, string chart, string[] points) =>
        Assert.Equal(points, _screens.Show(chart, Looking(who)));

    [Fact]
    public void No_chart_is_left_without_expected_figures() =>
        Assert.Equal(_screens.Charts, Expected.Select(row => (string)row[1]).Order());

    [Theory]
    [InlineData("Sales Manager", "Manager")]
    [InlineData("My Business Unit", "Manager")]
    [InlineData("Sales Process Owner", "Process owner")]
    public void A_tile_shows_the_same_over_its_view(string dashboard, string who)
    {
        var charts = _screens.Tiles(dashboard).Where(tile => tile.Chart is not null).ToList();

        Assert.NotEmpty(charts);
        Assert.All(
            charts,
            tile =>
                Assert.Equal(
                    _screens.Show(tile.Chart!, Looking(who)),
                    _screens.Show(tile.Chart!, Looking(who), tile.View)
                )
        );
    }

    [Fact]
    public void Whoever_leads_another_unit_sees_other_points()
    {
        Assert.Equal(["2025-02 | 1 | 0"], _screens.Show("Won and Lost by Month", units.Sam));
        Assert.Equal(
            ["Sven Test | 1000 | –"],
            _screens.Show("Won Amount and Target by Rep, This Quarter", units.Sam)
        );
    }

    [Fact]
    public void A_rep_sees_no_more_than_a_point_of_his_own()
    {
        var seen = _screens
            .Charts.Where(chart => chart != "Background Jobs by State, Last 30 Days")
            .SelectMany(chart => _screens.Show(chart, units.Rita))
            .ToList();

        Assert.Contains("Rita Test | 100 | 400", seen);
        Assert.DoesNotContain(
            seen,
            line => line.Contains("Rolf") || line.Contains("Sven") || line.Contains("North")
        );
    }

    private Person Looking(string who) => who == "Manager" ? units.Nora : units.Sales.Designer;
}
