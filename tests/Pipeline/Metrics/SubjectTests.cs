using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Kpis.Charts;
using Crm.SalesProcess.Cli.Kpis.Waterfalls;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.Screens;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Figures of somebody, of a stage, of a process and of any period, split any way.</summary>
public sealed class SubjectTests(TwoUnits units) : IClassFixture<TwoUnits>
{
    private static readonly DateTime AsOf = new(2025, 3, 5);

    [Theory]
    [InlineData(null, KpiBy.Whole, "Organisation 2 won")]
    [InlineData("Rita Test", KpiBy.Whole, "Rita Test 1 won")]
    [InlineData("rita test", KpiBy.Rep, "Rita Test 1 won")]
    [InlineData("North", KpiBy.Whole, "North 1 won")]
    [InlineData("North", KpiBy.Rep, "Rita Test 1 won, Rolf Test 0 won")]
    [InlineData("South", KpiBy.Team, "South 1 won")]
    [InlineData("Sven Test", KpiBy.Process, "Sven Test 1 won")]
    public void The_rows_are_those_of_whom_was_named(string? whose, KpiBy by, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                Rows(new KpiSubject(whose), by)
                    .Select(line => $"{line.Names.Scope} {line.Figure(OutcomeMeasures.Won)?.Value:0} won")
            )
        );

    [Theory]
    [InlineData(null, KpiBy.Whole, "Organisation 5 entered")]
    [InlineData("South", KpiBy.Whole, "South 1 entered")]
    [InlineData("North", KpiBy.Rep, "Rita Test 3 entered, Rolf Test 1 entered")]
    [InlineData("North", KpiBy.Stage, "North 4 entered")]
    public void A_stage_gives_the_measures_of_that_stage(string? whose, KpiBy by, string expected)
    {
        var lines = Rows(new KpiSubject(whose, "first"), by);

        Assert.All(lines, line => Assert.Equal("First", line.Names.Stage));
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                lines.Select(line =>
                    $"{line.Names.Scope} {line.Figure(StageFlowMeasures.Entered)?.Value:0} entered"
                )
            )
        );
    }

    [Theory]
    [InlineData("2025-02", KpiSpan.All, "2025-02 2")]
    [InlineData("2025-Q1", KpiSpan.Month, "2025-01 0, 2025-02 2, 2025-03 0")]
    [InlineData("2025", KpiSpan.Quarter, "2025-Q1 2")]
    [InlineData("last-90-days", KpiSpan.All, "Last 90 days 2")]
    [InlineData("2025-02-21..2025-03-04", KpiSpan.All, "2025-02-21..2025-03-04 0")]
    [InlineData("2025-02-20..2025-02-20", KpiSpan.All, "2025-02-20..2025-02-20 2")]
    public void The_periods_are_those_in_the_one_that_was_named(
        string during,
        KpiSpan span,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                Rows(new KpiSubject(During: during), KpiBy.Whole, span)
                    .Select(line => $"{line.PeriodName} {line.Figure(OutcomeMeasures.Won)?.Value ?? 0:0}")
            )
        );

    [Fact]
    public void A_process_counts_its_own_opportunities_only()
    {
        using var other = new TwoUnits();
        other.Sales.Publish(
            new ProcessDraft("Renewals", new StageDraft("First")) { AppliesTo = Renewal, Order = 1 }
        );
        other.Rita.Create(("budgetamount", new Microsoft.Xrm.Sdk.Money(7)));

        decimal? Created(KpiSubject subject) =>
            KpiReport
                .Of(other.Sales.Administrator.Service, new KpiQuestion(AsOf.AddDays(1)) { Subject = subject })
                .Lines.Single()
                .Figure(CohortMeasures.Created)
                ?.Value;

        Assert.Equal(6, Created(KpiSubject.All));
        Assert.Equal(1, Created(new KpiSubject(Process: "renewals")));
        Assert.Equal(5, Created(new KpiSubject(Process: "Two stages")));
        var refusal = Assert.Throws<UsageException>(() => Created(new KpiSubject(Stage: "First")));
        Assert.Equal(
            "--stage: several processes have a stage 'First'; name one with --process.",
            refusal.Message
        );
    }

    [Fact]
    public void A_waterfall_of_a_process_moves_by_its_own_opportunities_only()
    {
        using var other = new TwoUnits();
        other.Sales.Publish(
            new ProcessDraft("Renewals", new StageDraft("First")) { AppliesTo = Renewal, Order = 1 }
        );
        other.Rita.Create(
            ("budgetamount", new Microsoft.Xrm.Sdk.Money(7)),
            ("estimatedvalue", new Microsoft.Xrm.Sdk.Money(70))
        );

        decimal Closing(string? process) =>
            WaterfallReport
                .Of(
                    other.Sales.Administrator.Service,
                    new WaterfallQuestion(AsOf.AddYears(-1), AsOf.AddDays(1)) { Process = process }
                )
                .Closing;

        Assert.Equal(70, Closing("renewals"));
        Assert.Equal(Closing(null), 70 + Closing("Two stages"));
        Assert.Throws<UsageException>(() => Closing("Renewal"));
    }

    [Fact]
    public void Explaining_a_figure_gives_the_one_of_the_report()
    {
        var subject = new KpiSubject("North", During: "2025-02");
        var line = Rows(subject, KpiBy.Whole).Single();

        foreach (var measure in MeasureCatalogue.WholeProcess)
        {
            var explained = KpiExplanation.Of(
                units.Sales.Administrator.Service,
                new ExplainQuestion(measure, AsOf, subject)
            );

            Assert.Equal(line.Figure(measure)?.Value, explained.Figure?.Value);
            Assert.Equal("North", explained.Names.ToString());
        }
    }

    [Fact]
    public void A_chart_has_a_point_for_each_ended_month_of_whom_was_named()
    {
        var chart = MeasureChart.Of(
            units.Sales.Administrator.Service,
            new ExplainQuestion(OutcomeMeasures.Won, AsOf, new KpiSubject("South"))
        );

        Assert.Equal("South", chart.Names.Scope);
        Assert.Equal([1m], chart.Series.Points.Select(point => point.Figure.Value));
        Assert.Equal(
            ["2026-03-02: Published Two stages, version 1"],
            chart.Marks.Select(mark => $"{mark.On}: {mark.What}")
        );
    }

    [Theory]
    [InlineData(
        "Nort",
        null,
        null,
        null,
        "--whose: there is no rep, team or business unit 'Nort'. Did you mean 'North'?"
    )]
    [InlineData(null, "Frist", null, null, "--stage: there is no stage 'Frist'. Did you mean 'First'?")]
    [InlineData(null, "x", null, null, "--stage: there is no stage 'x'. Choose from 'First', 'Second'.")]
    [InlineData(
        null,
        null,
        "Two",
        null,
        "--process: no sales process 'Two' has been published. Choose from 'Two stages'."
    )]
    [InlineData(
        null,
        null,
        null,
        "2024-13",
        "--during: there is no period '2024-13' with history; write it as "
    )]
    [InlineData(null, null, null, "2025-03-02..2025-03-01", "--during: there is no period ")]
    public void A_name_that_is_not_there_is_refused_with_the_nearest(
        string? whose,
        string? stage,
        string? process,
        string? during,
        string message
    )
    {
        var refusal = Assert.Throws<UsageException>(() =>
            Rows(new KpiSubject(whose, stage, process, during), KpiBy.Whole)
        );

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Rita Test",
        null,
        null,
        KpiBy.Team,
        KpiSpan.All,
        "--by team lists business units and 'Rita Test' is none"
    )]
    [InlineData(null, "First", null, KpiBy.Process, KpiSpan.All, "A stage belongs to one process: ")]
    [InlineData(
        null,
        null,
        "2025-02",
        KpiBy.Whole,
        KpiSpan.Year,
        "--period year: no such period that has begun lies in 2025-02."
    )]
    public void What_does_not_go_together_is_refused(
        string? whose,
        string? stage,
        string? during,
        KpiBy by,
        KpiSpan span,
        string message
    )
    {
        var refusal = Assert.Throws<UsageException>(() =>
            Rows(new KpiSubject(whose, stage, During: during), by, span)
        );

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    private const string Renewal =
        "<filter><condition attribute='budgetamount' operator='not-null' /></filter>";

    private IReadOnlyList<KpiLine> Rows(KpiSubject subject, KpiBy by, KpiSpan span = KpiSpan.All) =>
        KpiReport
            .Of(units.Sales.Administrator.Service, new KpiQuestion(AsOf, span, by) { Subject = subject })
            .Lines;
}
