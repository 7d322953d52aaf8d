using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Figures that came to be out of date are computed anew, however old their period, and never set back.</summary>
public sealed class MendedFiguresTests : IDisposable
{
    private const int VersionMismatch = unchecked((int)0x80060882);
    private const int Tries = 4;
    private readonly SpringSales _spring = new();

    public void Dispose() => _spring.Dispose();

    [Fact]
    public void What_an_event_changes_in_the_sums_of_last_year_the_next_day_puts_right()
    {
        LoseInFebruary();
        Begin("2025-12-01");

        _spring.Sales.Administrator.Reopen(_spring.First);
        _spring.Sales.Emulator.Drain();
        var before = February(ScopeKind.Organisation);
        _spring.Sales.Pass(1);
        Daily();

        Assert.Equal((1, true), (before["csp_lost"], before["csp_dirty"]));
        AssertLost(0, February(ScopeKind.Organisation));
    }

    [Fact]
    public void Figures_of_last_year_that_could_not_be_computed_are_computed_by_the_next_day()
    {
        LoseInFebruary();
        Begin("2025-12-01");
        var failed = FailEveryTry();

        _spring.Sales.Administrator.Reopen(_spring.First);
        _spring.Sales.Emulator.Drain();
        var before = February(ScopeKind.Rep);
        _spring.Sales.Pass(1);
        Daily();

        Assert.Equal(Tries, failed());
        Assert.Equal((1, true), (before["csp_lost"], before["csp_dirty"]));
        AssertLost(0, February(ScopeKind.Rep));
        AssertLost(0, February(ScopeKind.Organisation));
    }

    [Fact]
    public void What_happens_while_larger_scopes_are_summed_is_summed_as_well()
    {
        LoseInFebruary();
        Daily();
        ChangeWhileSumming();

        _spring.Sales.Pass(1);
        Daily();

        Assert.Equal(
            (0, false),
            (LastDays(ScopeKind.Organisation)["csp_lost"], LastDays(ScopeKind.Organisation)["csp_dirty"])
        );
    }

    [Fact]
    public void Without_figures_of_reps_a_job_that_runs_late_sets_nothing_back()
    {
        _spring.Sales.SetVariable("csp_RepFigures", "no");
        LoseInFebruary();
        _spring.Backfill();
        var once = February(ScopeKind.Organisation);

        _spring.Sales.Pass(-10);
        Daily();

        var late = February(ScopeKind.Organisation);
        Assert.Equal((1, once["csp_asof"]), (late["csp_lost"], late["csp_asof"]));
    }

    private void LoseInFebruary()
    {
        _spring.To("2025-02-20");
        _spring.Sales.Rep.Lose(_spring.First);
        _spring.Sales.Pass(1);
        _spring.Sales.Emulator.Drain();
    }

    /// <summary>The first event of a day begins its work: what happens later is left to the next day.</summary>
    private void Begin(string day)
    {
        _spring.To(day);
        _spring.Sales.Rep.Create();
        _spring.Sales.Emulator.Drain();
    }

    private void Daily()
    {
        FigureJobs.Daily(_spring.Sales.Administrator.Service, _spring.Sales.Now);
        _spring.Sales.Emulator.Drain();
    }

    /// <summary>Somebody else is faster at the first row that each of four tries of a step writes.</summary>
    private Func<int> FailEveryTry()
    {
        var failed = 0;
        var isArmed = true;
        _spring.Sales.Emulator.StepExecuted += (_, step) => isArmed |= step.IsAsync;
        _spring.Sales.Emulator.PluginServiceCalled += (_, call) =>
        {
            if (isArmed && failed < Tries && call is { Message: "Update", Table: "csp_kpiperiod" })
            {
                isArmed = false;
                failed++;
                var fault = new OrganizationServiceFault { ErrorCode = VersionMismatch, Message = "Late." };
                throw new FaultException<OrganizationServiceFault>(fault, fault.Message);
            }
        };
        return () => failed;
    }

    /// <summary>
    /// The first sum, of the last 90 days, has read two things: now the rep's row loses everything, and somebody says so.
    /// </summary>
    private void ChangeWhileSumming()
    {
        var reads = 0;
        _spring.Sales.Emulator.PluginServiceCalled += (_, call) =>
        {
            var isRead = call is { Message: "RetrieveMultiple", Table: "csp_kpiperiod" };
            if (isRead && IsSumming && ++reads == 3)
            {
                Set(LastDays(ScopeKind.Rep), "csp_parts", "[]");
                Set(LastDays(ScopeKind.Organisation), "csp_dirty", true);
            }
        };
    }

    private bool IsSumming =>
        _spring
            .Sales.All("csp_job")
            .Select(row => new Job { Entity = row })
            .Any(job => job is { Kind: JobKind.Totals, State: JobState.Running });

    private void Set(Entity row, string column, object value) =>
        _spring.Sales.Administrator.Service.Execute(
            new UpdateRequest
            {
                Target = new Entity(row.LogicalName, row.Id) { [column] = value },
                ["BypassCustomPluginExecution"] = true,
            }
        );

    private Entity LastDays(ScopeKind scope) =>
        _spring
            .Sales.All("csp_kpiperiod")
            .Single(row =>
                row.GetAttributeValue<OptionSetValue>("csp_periodkind").Value == (int)PeriodKind.Trailing90
                && row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value == (int)scope
                && !row.Contains("csp_stageid")
            );

    private static void AssertLost(int lost, Entity row) =>
        Assert.Equal((lost, false), (row["csp_lost"], row["csp_dirty"]));

    private Entity February(ScopeKind scope) =>
        _spring
            .Sales.All("csp_kpiperiod")
            .Single(row =>
                (string)row["csp_name"] == "2025-02, Two stages"
                && row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value == (int)scope
            );
}
