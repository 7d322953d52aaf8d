using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Migrations;

/// <summary>Opportunities that are older than the process.</summary>
public sealed class EnrolTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly Person _administrator;

    public EnrolTests() => _administrator = Migration.Administrator(_sales);

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void The_sales_stage_tells_the_stage()
    {
        var deal = Old("A", salesStage: 1, ("customerneed", "Coffee"));
        var process = _sales.Publish(ProcessDraft.B2B);
        _sales.Pass(days: 1);

        var verdicts = Enrol(("Apply", true));
        _sales.Rep.Save(
            deal,
            ("budgetamount", new Money(5m)),
            ("proposedsolution", "Machines"),
            ("estimatedclosedate", _sales.Now.Date.AddDays(30))
        );
        _sales.Rep.Move(deal, process["Propose"]);

        Assert.Equal(["A: Moved, Develop > Develop"], verdicts);
        Assert.Equal(["1 Develop, 0 days, Advanced to Propose", "2 Propose, open"], _sales.Story(deal));
        var first = _sales.Ledger(deal)[0].Row;
        Assert.True((bool)first["csp_startedlate"]);
        Assert.Equal(1, first["csp_skipped"]);
    }

    [Theory]
    [InlineData("opportunitysalesprocess")]
    [InlineData("leadtoopportunitysalesprocess")]
    public void The_process_bar_tells_the_stage_before_the_sales_stage_does(string table)
    {
        var deal = Old("A", salesStage: 0, ("customerneed", "Coffee"));
        var bar = table == StandardBar.Own.Table ? StandardBar.Own : StandardBar.OfLead;
        bar.Begin(_sales.Rep, deal, "Develop");
        _sales.Publish(ProcessDraft.B2B);

        var verdicts = Enrol(("Apply", true));

        Assert.Equal(["A: Moved, Develop > Develop"], verdicts);
        Assert.Equal(["1 Develop, open"], _sales.Story(deal));
    }

    [Fact]
    public void What_no_stage_is_known_of_needs_a_line_of_the_map()
    {
        Old("A", salesStage: null);
        _sales.Publish(ProcessDraft.B2B);

        Assert.Equal(["A: NoStage,  >  Nothing says which stage '' becomes. Map it."], Enrol());
        Assert.Equal(["A: Ready,  > Qualify"], Enrol(("Stages", "= Qualify")));
    }

    [Fact]
    public void Each_goes_to_the_process_that_is_meant_for_it()
    {
        Old("Large", salesStage: null, ("estimatedvalue", new Money(200_000m)));
        Old("Small", salesStage: null, ("estimatedvalue", new Money(10m)));
        Old("Unknown", salesStage: null);
        _sales.Publish(
            new ProcessDraft("Big deals", new StageDraft("Big")) { AppliesTo = Value("ge", 100_000) }
        );
        _sales.Publish(
            new ProcessDraft("Little deals", new StageDraft("Little"))
            {
                Order = 20,
                AppliesTo = Value("le", 100),
            }
        );

        var verdicts = Enrol(("Stages", "= Big"), ("Apply", true));

        Assert.Equal(
            [
                "Large: Moved,  > Big",
                "Small: NoStage,  >  Nothing says which stage '' becomes. Map it.",
                "Unknown: NoStage,  >  No published process is meant for it.",
            ],
            verdicts
        );
    }

    [Fact]
    public void Gates_on_the_way_are_asked_unless_unmet_rules_are_let_pass()
    {
        var deal = Old("A", salesStage: 2);
        _sales.Publish(ProcessDraft.B2B);

        var strict = Enrol(("Apply", true));
        var lenient = Enrol(("AllowUnmet", true), ("Apply", true));

        const string unmet =
            "Describe what the customer needs. Enter the customer's budget. Describe the solution. Set a close date within the next year.";
        Assert.Equal([$"A: Blocked, Propose > Propose {unmet}"], strict);
        Assert.Equal([$"A: Moved, Propose > Propose {unmet}"], lenient);
        Assert.Equal(GateOutcome.NotEvaluated, _sales.Ledger(deal).Single().Gate);
    }

    [Fact]
    public void Closed_opportunities_stay_out()
    {
        var deal = Old("A", salesStage: 0);
        _sales.Rep.Lose(deal);
        _sales.Publish(ProcessDraft.B2B);

        Assert.Empty(Enrol(("Apply", true)));
        Assert.Empty(_sales.Ledger(deal));
    }

    [Fact]
    public void Without_a_published_process_there_is_nothing_to_enrol_in()
    {
        Old("A", salesStage: 0);

        var refusal = _administrator.Refused(who => Migration.Start(who, "csp_EnrolOpportunities"));

        Assert.Equal(
            "SP2003: These opportunities cannot be put into that version:\n• Processes: none is published; publish one first.",
            refusal.Text
        );
    }

    [Fact]
    public void Many_are_split_into_jobs()
    {
        for (var number = 0; number < 205; number++)
        {
            Old($"{number}", salesStage: 0);
        }
        _sales.Publish(ProcessDraft.B2B);

        var answer = Migration.Start(_administrator, "csp_EnrolOpportunities", ("Apply", true));
        _sales.Emulator.Drain();

        Assert.Equal((205, 3), ((int)answer["Opportunities"], (int)answer["Jobs"]));
        Assert.All(_sales.All("opportunity"), deal => Assert.NotNull(deal["csp_stageid"]));
        Assert.All(
            _sales
                .All("csp_job")
                .Where(job => ((string)job["csp_name"]).StartsWith("Enrol", StringComparison.Ordinal)),
            job => Assert.Equal(100, job["csp_progress"])
        );
    }

    private IReadOnlyList<string> Enrol(params (string Name, object Value)[] parameters) =>
        Migration.Run(_sales, _administrator, "csp_EnrolOpportunities", parameters);

    private Guid Old(string name, int? salesStage, params (string Column, object? Value)[] columns) =>
        _sales.Rep.Create([
            ("name", name),
            ("salesstage", salesStage is { } value ? new OptionSetValue(value) : null),
            .. columns,
        ]);

    private static string Value(string comparison, int amount) =>
        $"<filter><condition attribute='estimatedvalue' operator='{comparison}' value='{amount}' /></filter>";
}
