using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Managers;

/// <summary>Holds docs/managers.md equal to the definitions, and its figures to what the engine computes.</summary>
public sealed class ManagersPageTests
{
    private const string Renew = "UPDATE_DOCS=1 dotnet test tests/Domain --filter ManagersPage";
    private static readonly string Document = Path.Combine(SharedData.Checkout, "docs", "managers.md");

    [Fact]
    public void Every_measure_is_explained_with_the_figures_of_one_example()
    {
        var expected = Page();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Document, expected);
        }

        var found = File.ReadAllText(Document);

        Assert.True(expected == found, $"docs/managers.md is not what the measures say. Renew it: {Renew}");
    }

    [Fact]
    public void Every_measure_has_a_figure_in_the_example()
    {
        var without = MeasureCatalogue
            .WholeProcess.Select(measure => (measure, Figure: ManagerStory.Row(stage: null)[measure]))
            .Concat(MeasureCatalogue.PerStage.Select(measure => (measure, Figure: Stage(measure))))
            .Where(row => row.Figure.Value is null)
            .Select(row => row.measure.Key);

        Assert.Empty(without);
    }

    [Fact]
    public void No_words_are_left_over()
    {
        var keys = MeasureCatalogue
            .WholeProcess.Concat(MeasureCatalogue.PerStage)
            .Select(measure => measure.Key);

        Assert.Equal(
            keys.Order(StringComparer.Ordinal),
            ManagerWords.ByKey.Keys.Order(StringComparer.Ordinal)
        );
    }

    private static string Page()
    {
        var page = new StringBuilder(
            $"""
            # The figures, for managers

            What each figure of a Sales KPI says, to the letter what it counts, and what it is in one example. A test computes the
            example: `{Renew}` renews this page.

            ## How to read them

            - **A rate** stands with what was counted and with its 95 % interval, such as
              "{Text(OutcomeMeasures.WinRate, ManagerStory.Row(stage: null)[OutcomeMeasures.WinRate])}":
              whatever lies inside would fit what was seen. Seven decisions say little. Where the intervals of two people overlap widely,
              their rates tell you nothing about who is better: wait for more decisions, or look at a longer period.
            - **A typical value** is the median: half are below it, half above. One huge or very old opportunity does not move it; it does
              move a mean. "From 4" says on how many values it rests.
            - **Empty** means that it cannot be said, never zero. Zero means that it was counted and there were none.
            - **Grades** say what a figure rests on: A was recorded as it happened, B up to a fifth was loaded or repaired, C more than that,
              D there is no value.
            - **Two clocks.** _T_ is the day you look: what happened later is not known, and a win that was reopened by then is no win. _A_
              is the last moment of the period, or T when that is earlier: what is open is counted at A. So old rows of wins can change when
              something is reopened; what was open at the end of March stays.
            - **Who gets the credit** is said in each definition: mostly the owner at the moment it happened, not the owner of today.
            - **Still open** opportunities are not forgotten: where it matters they count for as long as they were watched. Leaving them out
              would make slow work look fast, and counting them as lost would make young periods look bad.
            - **Any figure** can be taken apart: `salesprocess kpis --explain KEY` prints its definition and every opportunity in it.
              How each is computed, and who says so, is in [formulas.md](formulas.md).

            ## Where you find them

            The app _Sales Process_ opens with the dashboard _Sales Manager_: what every rep has won against the target, what was won and
            lost month by month, how opportunities advance, leak and wait in each stage, the pipeline at the beginning of each month, and
            your signals. _My Business Unit_ shows the win rate, velocity, cycle, forecast, stages and gates of the unit you belong
            to. The dashboard _Sales Process Owner_ shows the whole organisation. Behind every tile stands a view, and the
            views of _Sales KPIs_ list the same by rep, business unit, stage, period and against target.

            You see the rows of the business units and reps that your role lets you read; a rep sees only his own. Where figures of
            single reps are switched off, those of units stay.

            ## The example

            Three stages with a chance of 20, 40 and 70 % and 15 target days each; the third is committed. The first quarter of 2025,
            looked at on June 1; the target is 700.


            """
        );
        foreach (var line in ManagerStory.Told)
        {
            page.Append("- Opportunity ").Append(line).Append('\n');
        }
        Write(
            page,
            "The whole process",
            MeasureCatalogue.WholeProcess,
            measure => ManagerStory.Row(stage: null)[measure]
        );
        Write(page, "A stage (stage 2, gates of stage 1)", MeasureCatalogue.PerStage, Stage);
        return page.ToString();
    }

    private static void Write(
        StringBuilder page,
        string heading,
        IReadOnlyList<Measure> measures,
        Func<Measure, Figure> figureOf
    )
    {
        page.Append($"\n## {heading}\n");
        foreach (var measure in measures)
        {
            page.Append($"\n### {measure.Text.Name} (`{measure.Key}`)\n\n");
            page.Append($"{ManagerWords.ByKey[measure.Key]}\n\n");
            page.Append($"- Counted: {measure.Text.Definition}\n");
            page.Append($"- In the example: {Text(measure, figureOf(measure))}\n");
        }
    }

    private static Figure Stage(Measure measure) =>
        ManagerStory.Row(GateMeasures.All.Contains(measure) ? 1 : 2)[measure];

    private static string Text(Measure measure, Figure figure)
    {
        var value = Value(measure.Text.Unit, figure.Value!.Value);
        return figure switch
        {
            { Low: { } low, High: { } high } =>
                $"{figure.Numerator} of {figure.Denominator} = {value}, 95 % interval {Percent(low)} to {Percent(high)}",
            { Numerator: { } numerator, Denominator: { } denominator } =>
                $"{Number(numerator)} of {Number(denominator)} = {value}",
            { N: { } n } => $"{value}, from {n}",
            _ => value,
        };
    }

    private static string Value(MeasureUnit unit, decimal value) =>
        unit switch
        {
            MeasureUnit.Fraction => Percent(value),
            MeasureUnit.Days => Number(value) + " days",
            MeasureUnit.MoneyPerDay => Number(value) + " a day",
            _ => Number(value),
        };

    private static string Percent(decimal value) =>
        (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Number(decimal value) =>
        decimal.Round(value, 2).ToString("#,##0.##", CultureInfo.InvariantCulture);
}
