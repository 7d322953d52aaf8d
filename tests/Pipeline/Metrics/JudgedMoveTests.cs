using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>What gates said and why opportunities were lost, from what steps record to what measures show.</summary>
public sealed class JudgedMoveTests : System.IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void A_refusal_and_the_passage_after_it_are_two_attempts_and_no_first_pass()
    {
        var process = Publish(Severity.Block);
        var deal = _sales.Rep.Create();
        Assert.False(
            (bool)
                _sales.Rep.Call(
                    "csp_MoveStage",
                    new EntityReference("opportunity", deal),
                    [("ToStage", process["2"])]
                )["Moved"]
        );
        _sales.Pass(2);
        _sales.Rep.Move(deal, process["2"], ("customerneed", "A machine"));

        var first = Report(KpiBy.Stage).Lines.First();

        Assert.Equal(2, first.Figure(GateMeasures.GateAttempts)!.Value);
        Assert.Equal(0, first.Figure(GateMeasures.FirstPassYield)!.Value);
        Assert.Equal(2, first.Figure(GateMeasures.BlockedDaysMedian)!.Value);
    }

    [Fact]
    public void A_first_pass_yield_stands_beside_that_of_all_gates()
    {
        var process = Publish(Severity.Block);
        var refused = _sales.Rep.Create();
        _sales.Rep.Call(
            "csp_MoveStage",
            new EntityReference("opportunity", refused),
            [("ToStage", process["2"])]
        );
        _sales.Rep.Move(refused, process["2"], ("customerneed", "A machine"));
        _sales.Rep.Move(_sales.Rep.Create(), process["2"], ("customerneed", "A machine"));

        var explanation = KpiExplanation.Of(
            _sales.Administrator.Service,
            new ExplainQuestion(
                GateMeasures.FirstPassYield,
                _sales.Now.AddDays(1),
                new KpiSubject(Stage: "1")
            )
        );

        Assert.Equal("1 ÷ 2", explanation.Calculation);
        Assert.Equal(
            ["Rolled yield, the product over all gates that were tried (1): 50.0 %."],
            explanation.Beside
        );
    }

    [Fact]
    public void Words_that_stand_for_nothing_are_counted_among_the_values_judged()
    {
        var process = Publish(Severity.Warn);
        _sales.Rep.Move(_sales.Rep.Create(), process["2"], ("customerneed", "tbd"));
        _sales.Rep.Move(_sales.Rep.Create(), process["2"], ("customerneed", "A machine"));

        var share = Report(KpiBy.Stage).Lines.First().Figure(GateMeasures.PlaceholderShare)!;

        Assert.Equal((1m, 2m), (share.Numerator, share.Denominator));
    }

    [Fact]
    public void Losses_that_say_nothing_about_selling_are_left_out_of_the_narrow_win_rate()
    {
        _sales.SetVariable("csp_DerailedReasons", "[4]");
        Publish(Severity.Block);
        _sales.Rep.Win(_sales.Rep.Create(("customerneed", "A machine")), 100);
        var lost = _sales.Rep.Create();
        _sales.Rep.Lose(lost);
        Assert.Equal(4, _sales.Deal(lost).GetAttributeValue<OptionSetValue>("statuscode").Value);

        var line = Report(KpiBy.Whole).Lines.Single();

        Assert.Equal(0.5m, line.Figure(OutcomeMeasures.WinRate)!.Value);
        Assert.Equal(1, line.Figure(OutcomeMeasures.WinRateNarrow)!.Value);
    }

    private SalesProcessRow Publish(Severity severity) =>
        _sales.Publish(
            new ProcessDraft(
                "Two stages",
                new StageDraft(
                    "1",
                    RuleDraft.Requires("customerneed", "Describe what the customer needs.") with
                    {
                        Severity = severity,
                    }
                ),
                new StageDraft("2")
            )
        );

    private KpiReport Report(KpiBy by) =>
        KpiReport.Of(_sales.Administrator.Service, new KpiQuestion(_sales.Now.AddDays(1), KpiSpan.All, by));
}
