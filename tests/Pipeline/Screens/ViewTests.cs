using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>The views of figures, targets, signals and snapshots list what they say, of the rows that somebody may see.</summary>
public sealed class ViewTests(TwoUnits units) : IClassFixture<TwoUnits>
{
    private readonly ShippedScreens _screens = new(units.Sales);

    /// <summary>Who looks, at what, and the rows: the cells as people read them.</summary>
    public static TheoryData<string, string, string[]> Expected =>
        new()
        {
            {
                "Manager",
                "Stages by Rep, Last 90 Days",
                [
                    "Rita Test | Two stages | First | 3 | 1 | 1 | 0.5 | 6 | 10 | 1 | 1 | 1 | 1 | 0",
                    "Rita Test | Two stages | Second | 1 | 1 | 0 | 1 | 8 | 8 | 0 | 0 | 0 | 1 | 0",
                    "Rolf Test | Two stages | First | 1 | 1 | 0 | 1 | 2 | 2 | 0 | 0 | 0 | 1 | 0",
                    "Rolf Test | Two stages | Second | 1 | 0 | 0 | – | – | – | 1 | 0 | 0 | – | –",
                ]
            },
            {
                "Process owner",
                "Organisation by Month",
                [
                    "2025-03 | Two stages | 0 | 0 | – | – | – | 0 | – | 500 | 320 | – | – | – | –",
                    "2025-02 | Two stages | 2 | 1 | 0.6667 | 0.2077 | 0.9385 | 1100 | 10 | 500 | 320 | 73.33 | 0.4 | 0.6 | -1",
                ]
            },
            {
                "Manager",
                "Targets of Business Units This Quarter",
                ["North | 2000 | won_amount | 2025-01-01 | 2025-04-01 | 2000 | –"]
            },
            {
                "Process owner",
                "Organisation by Quarter",
                [
                    "2025-Q1 | Two stages | 2 | 1 | 0.6667 | 0.2077 | 0.9385 | 1100 | 10 | 500 | 320 | 73.33 | 0.4 | 0.6 | – | –",
                ]
            },
            {
                "Manager",
                "Stages by Business Unit, Last 90 Days",
                [
                    "North | Two stages | First | 4 | 2 | 1 | 0.6667 | 2 | 2 | 1 | 1 | 1 | 1 | 0",
                    "North | Two stages | Second | 2 | 1 | 0 | 1 | 8 | 8 | 1 | 0 | 0 | 1 | 0",
                ]
            },
            {
                "Manager",
                "Pipeline at the Beginning of This Month",
                [
                    "Fabrikam: 200 espresso machines | Rolf Test | North | Second | Pipeline | 300 | 80 | 2025-03-20",
                    "Fabrikam: 200 espresso machines | Rita Test | North | First | Pipeline | 200 | 40 | 2025-04-30",
                ]
            },
            {
                "Process owner",
                "Stages of the Organisation, Last 90 Days",
                [
                    "Two stages | First | 5 | 3 | 1 | 0.75 | 2 | 2 | 1 | 1 | 1 | 1 | 0",
                    "Two stages | Second | 3 | 2 | 0 | 1 | 8 | 8 | 1 | 0 | 0 | 1 | 0",
                ]
            },
            {
                "Manager",
                "Business Units by Month",
                [
                    "2025-03 | North | Two stages | 0 | 0 | – | – | – | 0 | – | 500 | 320 | –",
                    "2025-02 | North | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 500 | 320 | –",
                ]
            },
            {
                "Manager",
                "Business Units Against Target This Quarter",
                ["North | Two stages | 100 | 2000 | 0.05 | 0 | No | 500 | 320"]
            },
            {
                "Manager",
                "Business Units, Last 90 Days",
                ["North | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 500 | 320 | 10 | 1 | A"]
            },
            {
                "Manager",
                "Win Rate by Rep, Last 90 Days",
                [
                    "Rita Test | North | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 200 | 80 | 5 | 0 | A",
                    "Rolf Test | North | Two stages | 0 | 0 | – | – | – | 0 | – | 300 | 240 | – | 1 | A",
                ]
            },
            {
                "Process owner",
                "Stages of the Organisation by Quarter",
                [
                    "2025-Q1 | Two stages | First | 5 | 3 | 1 | 0.75 | 2 | 2 | 1 | 1",
                    "2025-Q1 | Two stages | Second | 3 | 2 | 0 | 1 | 8 | 8 | 1 | 0",
                ]
            },
            {
                "Manager",
                "Business Units by Quarter",
                ["2025-Q1 | North | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 500 | 320 | 0.05"]
            },
            {
                "Manager",
                "Reps Against Target This Month",
                [
                    "Rita Test | Two stages | 0 | 150 | 0 | 0 | No | 200 | 80",
                    "Rolf Test | Two stages | 0 | – | – | – | No | 300 | 240",
                ]
            },
            {
                "Manager",
                "Reps Against Target This Year",
                [
                    "Rita Test | Two stages | 100 | 1000 | 0.1 | 0.2222 | No | 200 | 80",
                    "Rolf Test | Two stages | 0 | – | – | – | No | 300 | 240",
                ]
            },
            {
                "Manager",
                "Business Units Against Target This Month",
                ["North | Two stages | 0 | – | – | – | No | 500 | 320"]
            },
            {
                "Manager",
                "Business Units Against Target This Year",
                ["North | Two stages | 100 | – | – | – | No | 500 | 320"]
            },
            {
                "Process owner",
                "Organisation Against Target",
                ["2025-Q1 | Two stages | 1100 | 5500 | 0.2 | 0 | No | 500 | 320"]
            },
            {
                "Manager",
                "My Open KPI Signals",
                ["North wins less | won | Beyond limits | 1 | – | – | New | 2025-03-03"]
            },
            {
                "Rep",
                "My Figures by Month",
                [
                    "2025-03 | Two stages | 0 | 0 | – | – | – | 0 | 0 | – | 200 | 80",
                    "2025-02 | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | – | 10 | 200 | 80",
                ]
            },
            {
                "Rep",
                "My Pipeline at the Beginning of This Month",
                ["Fabrikam: 200 espresso machines | First | Pipeline | 200 | 40 | 2025-04-30"]
            },
            {
                "Manager",
                "My Business Unit by Month",
                [
                    "2025-03 | Two stages | 0 | 0 | – | – | – | 0 | – | 500 | 320 | – | – | – | –",
                    "2025-02 | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 500 | 320 | 10 | 0.25 | 0.5 | -1",
                ]
            },
            {
                "Manager",
                "My Business Unit by Quarter",
                [
                    "2025-Q1 | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 500 | 320 | 10 | 0.25 | 0.5 | – | –",
                ]
            },
            {
                "Manager",
                "Stages of My Business Unit, Last 90 Days",
                [
                    "Two stages | First | 4 | 2 | 1 | 0.6667 | 2 | 2 | 1 | 1 | 1 | 1 | 0",
                    "Two stages | Second | 2 | 1 | 0 | 1 | 8 | 8 | 1 | 0 | 0 | 1 | 0",
                ]
            },
            {
                "Manager",
                "Overdue KPI Signals",
                ["North wins less | won | Beyond limits | 1 | Nora Test | 2025-03-03"]
            },
            {
                "Manager",
                "Targets of Reps This Quarter",
                ["Rita Test | 400 | won_amount | 2025-01-01 | 2025-04-01 | 400 | –"]
            },
            {
                "Manager",
                "Pipeline of the Last Twelve Months",
                [
                    "2025-03 | Fabrikam: 200 espresso machines | Rolf Test | Second | Pipeline | 300 | 2025-03-20",
                    "2025-03 | Fabrikam: 200 espresso machines | Rita Test | First | Pipeline | 200 | 2025-04-30",
                ]
            },
            {
                "Manager",
                "New KPI Signals",
                ["North wins less | won | Beyond limits | 1 | – | – | Nora Test | 2025-03-03"]
            },
            {
                "Manager",
                "Reps Against Target This Quarter",
                [
                    "Rita Test | Two stages | 100 | 400 | 0.25 | 0 | No | 200 | 80",
                    "Rolf Test | Two stages | 0 | – | – | – | No | 300 | 240",
                ]
            },
            {
                "Manager",
                "Reps by Month",
                [
                    "2025-03 | Rita Test | North | Two stages | 0 | 0 | – | – | – | 0 | – | 200 | 80 | 0",
                    "2025-03 | Rolf Test | North | Two stages | 0 | 0 | – | – | – | 0 | – | 300 | 240 | –",
                    "2025-02 | Rita Test | North | Two stages | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 100 | 10 | 200 | 80 | –",
                    "2025-02 | Rolf Test | North | Two stages | 0 | 0 | – | – | – | 0 | – | 300 | 240 | –",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_view_lists_the_figures_it_says(string who, string view, string[] rows) =>
        Assert.Equal(string.Join("\n", rows), string.Join("\n", _screens.List(view, Looking(who))));

    private Person Looking(string who) =>
        who switch
        {
            "Manager" => units.Nora,
            "Rep" => units.Rita,
            _ => units.Sales.Designer,
        };

    [Fact]
    public void Background_jobs_that_are_not_finished_are_listed()
    {
        Assert.Empty(_screens.List("Unfinished Background Jobs", units.Sales.Designer));
        Assert.Empty(_screens.List("Failed Background Jobs", units.Sales.Designer));
    }
}
