using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Domain.Backtests;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Backtests;

public sealed class BacktestTests : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly Sales _sales = Sales.OnTheEmulator();

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void What_the_rules_saw_is_judged_again_with_the_rules_of_the_draft()
    {
        var process = _sales.Publish(Process(Needs("customerneed")));
        Told(process, need: "Coffee", win: true);
        Told(process, need: "Coffee", win: false);
        Told(process, need: "tbd", win: false, severity: false);
        Reword(process, "customerneed", Severity.Block);

        var found = Backtest(process);

        Assert.Equal(["Need Then: 1 of 3, 0/1 against 1/2"], Rules(found));
    }

    [Fact]
    public void What_nobody_kept_is_judged_by_the_values_of_today_and_says_so()
    {
        var process = _sales.Publish(Process(Needs("customerneed")));
        Told(process, need: "Coffee", win: false);
        var late = _sales.Rep.Create(("customerneed", "Coffee"));
        _sales.Rep.Move(late, process["Second"]);
        _sales.Pass(days: 1);
        _sales.Rep.Save(late, ("currentsituation", "They use filters."));
        Reword(process, "currentsituation", Severity.Block);

        var found = Backtest(process);

        Assert.Equal(
            ["Need Then: 1 of 1, 0/1 against 0/0", "Need Today: 0 of 1, 0/0 against 0/0"],
            Rules(found)
        );
    }

    [Fact]
    public void Until_something_changes_the_values_of_today_are_those_of_then()
    {
        var process = _sales.Publish(Process());
        _sales.Rep.Create();
        Add(process, Needs("description") with { Direction = GateDirection.Entry });

        var found = Backtest(process);

        Assert.Equal(["Need Then: 1 of 1, 0/0 against 0/0"], Rules(found));
    }

    [Fact]
    public void A_close_is_judged_by_the_values_that_were_closed_with()
    {
        var process = _sales.Publish(Process());
        var won = _sales.Rep.Create(("description", "Good"));
        _sales.Rep.Win(won, 5m);
        var lost = _sales.Rep.Create();
        _sales.Rep.Lose(lost);
        _sales.Pass(days: 3);
        Add(process, Needs("description") with { Direction = GateDirection.Lose });

        var found = Backtest(process);

        Assert.Equal(["Need Then: 1 of 1, 0/1 against 0/0"], Rules(found));
    }

    [Fact]
    public void The_close_date_of_then_is_known_from_the_ledger_of_changes()
    {
        var process = _sales.Publish(Process());
        var deal = _sales.Rep.Create(("estimatedclosedate", _sales.Now.Date.AddDays(30)));
        _sales.Pass(days: 1);
        _sales.Rep.Move(deal, process["Second"]);
        _sales.Pass(days: 1);
        _sales.Rep.Save(deal, ("estimatedclosedate", _sales.Now.Date.AddDays(900)));
        Add(
            process,
            RuleDraft.Holds(
                "attribute='estimatedclosedate' operator='next-x-days' value='365'",
                "Nearer."
            ) with
            {
                Name = "Near",
            },
            "First"
        );

        Assert.Equal(["Near Then: 0 of 1, 0/0 against 0/0"], Rules(Backtest(process)));
    }

    [Fact]
    public void Related_rows_are_those_that_there_were_and_a_query_that_looks_at_the_clock_is_not_known()
    {
        var process = _sales.Publish(Process());
        var deal = _sales.Rep.Create();
        _sales.Pass(days: 1);
        _sales.Rep.Move(deal, process["Second"]);
        _sales.Pass(days: 1);
        _sales.Rep.Service.Create(
            new Entity("phonecall")
            {
                ["subject"] = "Too late",
                ["regardingobjectid"] = new EntityReference("opportunity", deal),
            }
        );
        Add(process, RuleDraft.Counts("phonecall", 1, "Phone them.") with { Name = "Called" }, "First");
        Add(
            process,
            RuleDraft.Counts("phonecall", 1, "Phone them.") with
            {
                Name = "Lately",
                Fetch =
                    "<fetch><entity name='phonecall'><filter><condition attribute='regardingobjectid' operator='eq' value='{opportunityid}' /><condition attribute='createdon' operator='last-x-days' value='14' /></filter></entity></fetch>",
            },
            "First"
        );

        Assert.Equal(
            ["Called Today: 1 of 1, 0/0 against 0/0", "Lately Unknown: 0 of 1, 0/0 against 0/0"],
            Rules(Backtest(process))
        );
    }

    [Fact]
    public void A_confirmation_that_nobody_asked_for_is_not_known()
    {
        var process = _sales.Publish(Process());
        var deal = _sales.Rep.Create();
        _sales.Rep.Move(deal, process["Second"]);
        Add(process, new RuleDraft(GateKind.Confirmation, "Confirm it.") { Name = "Seen" }, "First");

        Assert.Equal(["Seen Unknown: 0 of 1, 0/0 against 0/0"], Rules(Backtest(process)));
    }

    [Fact]
    public void Ways_that_the_draft_closes_stop_a_move_and_a_reason_is_not_known()
    {
        var three = new ProcessDraft("Three", new("First"), new("Second") { AllowSkip = true }, new("Third"));
        var process = _sales.Publish(three);
        var deal = _sales.Rep.Create();
        _sales.Rep.Move(deal, process["Third"]);
        _sales.Rep.Move(deal, process["Second"]);
        _sales.Rep.Move(deal, process["First"]);
        Set(process["Second"], "csp_allowskip", false);
        Set(process["Second"], "csp_allowback", false);
        Set(process["Third"], "csp_backreasonrequired", true);

        var found = Backtest(process);

        Assert.Equal(
            [
                "Way through the stages Then: 2 of 2, 0/0 against 0/0",
                "Way through the stages Unknown: 0 of 1, 0/0 against 0/0",
            ],
            Rules(found)
        );
        Assert.Equal([(2, 3), (0, 1)], found.Whole.Select(basis => (basis.Stopped, basis.Moves)));
    }

    [Fact]
    public void A_designer_who_reads_no_opportunities_is_told()
    {
        var process = _sales.Publish(Process(Needs("customerneed")));
        Told(process, need: "Coffee", win: false);
        var designer = _sales.Hire("Dan", "Sales Process Designer");

        var refusal = designer.Refused(who => who.Call("csp_BacktestProcess", process.Id));

        var platform = designer.Refused(who =>
            who.Service.RetrieveMultiple(new QueryExpression("opportunity"))
        );
        Assert.Equal(
            $"SP9003: You lack a right that this needs, so nothing was changed. Ask an administrator for it. ({platform.Text})",
            refusal.Text
        );
    }

    [Fact]
    public void Nothing_is_changed_and_nothing_is_published()
    {
        var process = _sales.Publish(Process(Needs("customerneed")));
        var deal = Told(process, need: "Coffee", win: false);
        var before = _sales.Stored(deal);
        Reword(process, "description", Severity.Block);

        Backtest(process);

        Assert.Equal(before, _sales.Stored(deal));
        Assert.Single(_sales.All("csp_processversion"));
        Assert.Empty(_sales.All("csp_gateevaluation"));
    }

    [Fact]
    public void Moves_before_the_day_and_in_stages_that_the_draft_lacks_are_not_judged()
    {
        var process = _sales.Publish(Process(Needs("customerneed")));
        Told(process, need: "Coffee", win: false);
        _sales.Pass(days: 400);
        Told(process, need: "Coffee", win: false);

        var year = Backtest(process);
        var all = Backtest(process, since: _sales.Now.AddDays(-500));

        Assert.Equal((3, 6), (year.Moves, all.Moves));
        Assert.Equal((1, 2), (year.Opportunities, all.Opportunities));
    }

    [Fact]
    public void A_draft_that_cannot_be_published_cannot_be_tested()
    {
        var process = _sales.Publish(Process());
        Add(process, Needs("nosuchcolumn"), "First");

        var refusal = _sales.Designer.Refused(designer => designer.Call("csp_BacktestProcess", process.Id));

        Assert.Equal(2001, refusal.Number);
    }

    [Fact]
    public void Who_may_not_write_the_process_may_not_test_it()
    {
        var process = _sales.Publish(Process(Needs("customerneed")));
        Told(process, need: "Coffee", win: false);

        var refusal = _sales.Rep.Refused(rep => rep.Call("csp_BacktestProcess", process.Id));

        Assert.Equal(unchecked((int)0x80040220), refusal.Number);
    }

    private static RuleDraft Needs(string column) =>
        RuleDraft.Requires(column, "Fill it in.") with
        {
            Name = "Need",
        };

    private static ProcessDraft Process(params RuleDraft[] rules) =>
        new("Two steps", new StageDraft("First", rules), new StageDraft("Second"));

    /// <summary>An opportunity that was created, moved on and closed.</summary>
    private Guid Told(SalesProcessRow process, string need, bool win, bool severity = true)
    {
        if (!severity)
        {
            Reword(process, "customerneed", Severity.Observe);
            _sales.Designer.Publish(process);
        }
        var deal = _sales.Rep.Create(("customerneed", need));
        _sales.Rep.Move(deal, process["Second"]);
        if (win)
        {
            _sales.Rep.Win(deal, 5m);
        }
        else
        {
            _sales.Rep.Lose(deal);
        }
        return deal;
    }

    private void Reword(SalesProcessRow process, string columns, Severity severity) =>
        _sales.Designer.Service.Update(
            new Entity("csp_gaterule", process.Rules[0].Id)
            {
                ["csp_columns"] = columns,
                ["csp_severity"] = new OptionSetValue((int)severity),
            }
        );

    private void Add(SalesProcessRow process, RuleDraft rule, string stage = "First")
    {
        var row = new Entity("csp_gaterule")
        {
            ["csp_processid"] = process.Id,
            ["csp_name"] = rule.Name,
            ["csp_direction"] = new OptionSetValue((int)rule.Direction),
            ["csp_kind"] = new OptionSetValue((int)rule.Kind),
            ["csp_severity"] = new OptionSetValue((int)rule.Severity),
            ["csp_columns"] = rule.Columns,
            ["csp_filter"] = rule.Filter,
            ["csp_fetch"] = rule.Fetch,
            ["csp_mincount"] = rule.MinCount,
            ["csp_message"] = rule.Message,
        };
        if (rule.Direction is GateDirection.Entry or GateDirection.Exit)
        {
            row["csp_stageid"] = process[stage];
        }
        _sales.Designer.Service.Create(row);
    }

    private void Set(EntityReference row, string column, bool value) =>
        _sales.Designer.Service.Update(new Entity(row.LogicalName, row.Id) { [column] = value });

    private BacktestData Backtest(SalesProcessRow process, DateTime? since = null)
    {
        var parameters = since is { } day ? new (string, object)[] { ("Since", day) } : [];
        var answer = _sales.Administrator.Call("csp_BacktestProcess", process.Id, parameters);
        return JsonSerializer.Deserialize<BacktestData>((string)answer["Report"], Format)!;
    }

    /// <summary>One line for each rule and basis: stopped of asked, then won of those stopped against the others.</summary>
    private static IEnumerable<string> Rules(BacktestData found) =>
        found.Rules.SelectMany(rule =>
            rule.Bases.Select(basis =>
                $"{rule.Name} {basis.Basis}: {basis.Stopped} of {basis.Moves}, "
                + $"{basis.WonOfStopped.Won}/{basis.WonOfStopped.Closed} against {basis.WonOfPassed.Won}/{basis.WonOfPassed.Closed}"
            )
        );
}
