using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Kpis.Charts;
using Crm.SalesProcess.Cli.Kpis.Waterfalls;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.History;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>An organisation that has never kept figures of single reps: whatever happens, no row of one is ever written.</summary>
public sealed class NoRepFiguresTests : IDisposable
{
    private const int Rep = 725500000;
    private const int Organisation = 725500002;
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly RepRowTrace _trace;

    public NoRepFiguresTests()
    {
        _sales.SetVariable("csp_RepFigures", "no");
        _process = _sales.Publish(
            new ProcessDraft("Two stages", new StageDraft("First"), new StageDraft("Second"))
        );
        _trace = new RepRowTrace(_sales.File);
        Target();
    }

    public void Dispose()
    {
        _trace.Dispose();
        _sales.Dispose();
    }

    [Theory]
    [InlineData("Backfill")]
    [InlineData("Daily")]
    [InlineData("Snapshot")]
    [InlineData("Signals")]
    [InlineData("Reconcile")]
    public void No_job_writes_one(string kind)
    {
        Sell();

        Begin(kind);

        Assert.Equal((0, 0), (_trace.Written, Rows(Rep)));
    }

    [Fact]
    public void No_event_writes_one_and_the_organisation_has_its_figures()
    {
        Sell();
        Begin("Backfill");

        Assert.Equal((0, 0), (_trace.Written, Rows(Rep)));
        Assert.NotEqual(0, Rows(Organisation));
        Assert.DoesNotContain(_sales.All("csp_kpisignal"), row => row.Contains("csp_kpiperiodid"));
    }

    [Fact]
    public void Loading_a_data_set_writes_none()
    {
        new Exported(_sales, _process).Stage(5, "First").Stage(9, "Second").Load();

        Begin("Backfill");
        Begin("Signals");

        Assert.Equal((0, 0), (_trace.Written, Rows(Rep)));
        Assert.NotEqual(0, Rows(Organisation));
        Assert.NotEqual(0, _sales.Count("csp_salessnapshot"));
    }

    [Fact]
    public void The_trace_would_tell()
    {
        Set("yes");
        _sales.Pass(days: 0.01);

        Sell();

        Assert.NotEqual(0, _trace.Written);
    }

    [Theory]
    [InlineData("No")]
    [InlineData(" no ")]
    [InlineData("false")]
    public void Whatever_is_not_yes_means_no(string value)
    {
        Set(value);
        _sales.Pass(days: 0.01);

        Sell();
        Begin("Backfill");

        Assert.Equal(0, _trace.Written);
    }

    [Fact]
    public void Nobody_can_ask_for_figures_of_a_rep()
    {
        Sell();
        var whose = new KpiSubject("Rita Test");
        var won = OutcomeMeasures.Won;

        Action[] asked =
        [
            () => Report(new KpiQuestion(Today) { Subject = whose }),
            () => Report(new KpiQuestion(Today, By: KpiBy.Rep)),
            () => KpiExplanation.Of(Service, new ExplainQuestion(won, Today, whose)),
            () => MeasureChart.Of(Service, new ExplainQuestion(won, Today, whose)),
            () => WaterfallReport.Of(Service, new WaterfallQuestion(Today.AddDays(-30), Today, "Rita Test")),
        ];

        Assert.All(
            asked,
            ask =>
                Assert.StartsWith(
                    "Figures of single reps are switched off in this organisation (csp_RepFigures)",
                    Assert.Throws<UsageException>(ask).Message
                )
        );
        Assert.Single(Report(new KpiQuestion(Today)).Lines);
        Assert.NotEmpty(Report(new KpiQuestion(Today, By: KpiBy.Team)).Lines);
    }

    private DateTime Today => _sales.Now.Date.AddDays(1);

    private IOrganizationService Service => _sales.Administrator.Service;

    private KpiReport Report(KpiQuestion question) => KpiReport.Of(Service, question);

    private int Rows(int scope) =>
        _sales
            .All("csp_kpiperiod")
            .Count(row => row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value == scope);

    private void Set(string value) =>
        Service.Update(
            new Entity("environmentvariablevalue", _sales.All("environmentvariablevalue").Single().Id)
            {
                ["value"] = value,
            }
        );

    /// <summary>Rita is to win 400 in the quarter.</summary>
    private void Target() =>
        Service.Create(
            new Entity("csp_kpitarget")
            {
                ["csp_name"] = "Rita",
                ["csp_measure"] = "won_amount",
                ["csp_scopekind"] = new OptionSetValue(Rep),
                ["csp_repid"] = _sales.Rep.Reference,
                ["csp_periodkind"] = new OptionSetValue(725500001),
                ["csp_fromdate"] = new DateTime(_sales.Now.Year, 1, 1),
                ["csp_todate"] = new DateTime(_sales.Now.Year, 4, 1),
                ["csp_target"] = 400m,
            }
        );

    /// <summary>Everything that refreshes figures: moves, closes, a reopen, a push, another owner, a deletion.</summary>
    private void Sell()
    {
        var rep = _sales.Rep;
        var deals = new List<Guid> { rep.Create(), rep.Create(), rep.Create(), rep.Create() };
        _sales.Pass(days: 3);
        deals.ForEach(deal => rep.Move(deal, _process["Second"]));
        rep.Win(deals[0], 100);
        rep.Lose(deals[1]);
        _sales.Emulator.Drain();
        _sales.Pass(days: 40);
        rep.Reopen(deals[1]);
        rep.Save(deals[2], ("estimatedclosedate", _sales.Now.Date.AddDays(70)));
        rep.Save(deals[2], ("ownerid", _sales.Manager.Reference));
        _sales.Administrator.Service.Delete("opportunity", deals[3]);
        _sales.Emulator.Drain();
    }

    private void Begin(string kind)
    {
        Func<IOrganizationService, DateTime, Guid?> begin = kind switch
        {
            "Backfill" => FigureJobs.Backfill,
            "Daily" => FigureJobs.Daily,
            "Snapshot" => FigureJobs.Snapshot,
            "Signals" => FigureJobs.Signals,
            _ => FigureJobs.Reconcile,
        };
        begin(Service, _sales.Now);
        _sales.Emulator.Drain();
        Assert.DoesNotContain(
            _sales.All("csp_job"),
            job => job.GetAttributeValue<OptionSetValue>("csp_state").Value != 725500002
        );
    }
}
