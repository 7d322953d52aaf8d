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
