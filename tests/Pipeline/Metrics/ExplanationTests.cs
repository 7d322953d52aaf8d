using System;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

public sealed class ExplanationTests(GoldenStory story) : IClassFixture<GoldenStory>
{
    [Fact]
    public void A_rate_lists_its_numerator_and_its_denominator()
    {
        var explanation = Explain(OutcomeMeasures.WinRate);

        Assert.Equal(0.5m, explanation.Figure?.Value);
        Assert.Equal(["02-10 Won", "02-20 Won", "03-21 Won"], explanation.Numerator.Select(Line));
        Assert.Equal(6, explanation.Denominator.Count);
        Assert.All(explanation.Denominator, row => Assert.Equal("Rita Test", row.CreditedTo));
        Assert.All(explanation.Denominator, row => Assert.NotEmpty(row.Opportunity));
    }

    [Fact]
    public void A_period_takes_only_what_falls_into_it()
    {
        var explanation = Explain(OutcomeMeasures.Won, during: "2025-Q1");
        var month = Explain(OutcomeMeasures.Won, during: "2025-03");

        Assert.Equal(3, explanation.Numerator.Count);
        Assert.Equal(["03-21 Won"], month.Numerator.Select(Line));
        Assert.Empty(month.Denominator);
    }

    [Fact]
    public void A_stage_and_a_rep_can_be_named()
    {
        var explanation = Explain(StageTimeMeasures.OpenNow, whose: "Rita Test", stage: "2");

        Assert.Single(explanation.Numerator);
    }

    [Fact]
    public void An_advance_rate_stands_beside_the_other_ways_to_say_it()
    {
        var explanation = Explain(StageFlowMeasures.AdvanceRate, stage: "1");

        Assert.Equal("6 ÷ 7", explanation.Calculation);
        Assert.Equal(
            [
                "Strict next step (first exits that go to the very next stage): 5 of 7 = 71.4 %.",
                "Any order (reached the next stage ÷ reached this one): 6 of 8 = 75.0 %.",
                "Chance of winning from here, by all moves of these opportunities: 50.7 %.",
            ],
            explanation.Beside
        );
    }

    [Fact]
    public void Variants_are_told_with_how_they_fared()
    {
        var explanation = Explain(AdherenceMeasures.Variants);

        Assert.Equal(5, explanation.Beside.Count);
        Assert.Equal("1 > 2 > 3: won 2 of 2 = 100.0 %, median cycle 60.0 d.", explanation.Beside[0]);
    }

    /// <summary>February: 4 open, 2 of 3 won, 150 each, 45 days. March: 2 open, 1 of 3 won for 150 in 70 days.</summary>
    [Theory]
    [InlineData(
        "2025-03",
        "Change from 2025-02 in logarithms (0.1 is about +10 %): -1.828 = open -0.693, win rate -0.693, average won 0.000, cycle -0.442."
    )]
    [InlineData("2025-Q1", "There is no velocity of 2024-Q4 to compare with.")]
    public void A_velocity_says_what_changed_it(string during, string expected) =>
        Assert.Equal([expected], Explain(VelocityMeasures.Velocity, during: during).Beside);

    [Fact]
    public void A_reps_rate_says_what_chance_alone_would_do()
    {
        var explanation = Explain(OutcomeMeasures.WinRate, whose: "Rita Test");

        // .5 ± 1.96 · √(.25 ÷ 6) = .5 ± .4001
        Assert.Equal(
            [
                "All together: 50.0 %. With 6 cases chance alone leads to 10.0 % to 90.0 % in 95 of 100; this is inside: no difference can be seen.",
            ],
            explanation.Beside
        );
    }

    [Fact]
    public void A_figure_that_the_data_cannot_support_says_why()
    {
        var explanation = Explain(SlipMeasures.Pushes);

        Assert.Null(explanation.Figure);
        Assert.Equal("No change of a close date is recorded.", explanation.Reason);
    }

    [Theory]
    [InlineData("Nobody", null, null, "--whose: there is no rep, team or business unit 'Nobody'. ")]
    [InlineData(null, "2", null, "won is a measure of the whole process: leave --stage out.")]
    [InlineData(
        null,
        null,
        "2024",
        "--during: there is no period '2024' with history; write it as 2025, 2025-Q3, 2025-09, last-90-days or 2025-01-10..2025-03-15."
    )]
    public void A_name_that_is_not_known_is_refused(
        string? whose,
        string? stage,
        string? during,
        string message
    )
    {
        var refusal = Assert.Throws<UsageException>(() => Explain(OutcomeMeasures.Won, whose, stage, during));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    private static string Line(ExplainedRow row) => $"{row.Date:MM-dd} {row.Part}";

    private KpiExplanation Explain(
        Measure measure,
        string? whose = null,
        string? stage = null,
        string? during = null
    ) =>
        KpiExplanation.Of(
            story.Sales.Administrator.Service,
            new ExplainQuestion(measure, GoldenStory.AsOf, new KpiSubject(whose, stage, During: during))
        );
}
