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

            A rate stands with what was counted and with its 95 % interval: the range that fits what was seen. Where the intervals
            of two people overlap widely, their rates tell you nothing about who is better. A figure that cannot be said is empty,
            never zero, and figures that rest on loaded history say so by their grade.

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
