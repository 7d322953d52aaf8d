using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Migrations;

public sealed class MigrateTests : IDisposable
{
    private const string Api = "csp_MigrateOpportunities";

    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly Person _administrator;

    public MigrateTests()
    {
        _process = _sales.Publish(
            new ProcessDraft(
                "Three steps",
                new StageDraft("First", RuleDraft.Requires("customerneed", "Describe the need.")),
                new StageDraft("Second") { StalledAfterDays = 10 },
                new StageDraft("Third")
            )
        );
        _administrator = Migration.Administrator(_sales);
    }

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void A_dry_run_says_what_would_become_of_each_and_changes_nothing()
    {
        var first = Deal("A", "First");
        Deal("B", "Second");
        PublishWithBudgetAsked();
        var before = _sales.Stored(first);

        var verdicts = Run();

        Assert.Equal(["A: Ready, First > First", "B: Blocked, Second > Second Enter the budget."], verdicts);
        Assert.Equal(before, _sales.Stored(first));
    }

    [Fact]
    public void Within_a_stage_a_visit_of_the_new_version_follows()
    {
        var deal = Deal("A", "Second", ("budgetamount", new Money(5m)));
        PublishWithBudgetAsked();
        _sales.Pass(days: 2);

        var verdicts = Run(("Apply", true));

        Assert.Equal(["A: Moved, Second > Second"], verdicts);
        Assert.Equal(
            ["1 First, 0 days, Advanced to Second", "2 Second, 2 days, Migrated to Second", "3 Second, open"],
            _sales.Story(deal)
        );
        Assert.Equal(Migration.Version(_process, 2), _sales.Deal(deal)["csp_processversionid"]);
        Assert.Equal([1, 1, 2], _sales.Ledger(deal).Select(visit => VersionOf(visit.Row)));
        Assert.Equal(GateOutcome.Passed, _sales.Ledger(deal)[2].Gate);
    }

    [Fact]
    public void Within_a_stage_an_opportunity_stalls_as_if_it_had_stayed()
    {
        var deal = Deal("A", "Second");
        var stalledOn = _sales.Deal(deal)["csp_stalledon"];
        _sales.PublishAgain(_process);
        _sales.Pass(days: 5);

        Run(("Apply", true));

        Assert.Equal(stalledOn, _sales.Deal(deal)["csp_stalledon"]);
    }

    [Fact]
    public void A_stage_that_is_gone_needs_a_line_of_the_map()
    {
        var deal = Deal("A", "Second");
        Deactivate(_process["Second"]);
        Renumber(_process["Third"], 2);
        _sales.Designer.Publish(_process);

        var without = Run();
        var with = Run(("Stages", "Second = Third"), ("Apply", true));

        Assert.Equal(["A: NoStage, Second >  Nothing says which stage 'Second' becomes. Map it."], without);
        Assert.Equal(["A: Moved, Second > Third"], with);
        Assert.Equal("Third", _sales.StageOf(deal));
        Assert.Equal(60, _sales.Deal(deal)["closeprobability"]);
    }

    [Fact]
    public void Rules_that_are_not_met_may_be_let_pass_for_those_that_keep_their_stage_only()
    {
        var kept = Deal("Keeps", "Second");
        Deal("Leaps", "First");
        PublishWithBudgetAsked();

        var verdicts = Run(("AllowUnmet", true), ("Stages", "First = Third"), ("Apply", true));

        Assert.Equal(
            [
                "Keeps: Moved, Second > Second Enter the budget.",
                "Leaps: Blocked, First > Third Enter the budget.",
            ],
            verdicts
        );
        Assert.Equal(GateOutcome.NotEvaluated, _sales.Ledger(kept)[^1].Gate);
    }

    [Fact]
    public void Closed_opportunities_and_those_that_are_there_are_left_alone()
    {
        var lost = Deal("Lost", "First");
        _sales.Rep.Lose(lost);
        Deal("Open", "First");
        _sales.PublishAgain(_process);
        Deal("New", "First");
        var before = _sales.Stored(lost);

        var once = Run(("Apply", true));
        var again = Run(("Apply", true));

        Assert.Equal(["Open: Moved, First > First"], once);
        Assert.Empty(again);
        Assert.Equal(before, _sales.Stored(lost));
    }

    [Fact]
    public void A_job_that_runs_twice_does_nothing_the_second_time()
    {
        var deal = Deal("A", "First");
        _sales.PublishAgain(_process);
        Run(("Apply", true));
        var job = _sales
            .All("csp_job")
            .Single(row => ((string)row["csp_name"]).StartsWith("Migrate", StringComparison.Ordinal));
        var before = _sales.Stored(deal);

        _administrator.Service.Create(
            new Entity("csp_job")
            {
                ["csp_name"] = "Again",
                ["csp_kind"] = job["csp_kind"],
                ["csp_state"] = new OptionSetValue(725500000),
                ["csp_partition"] = job["csp_partition"],
            }
        );
        _sales.Emulator.Drain();

        var again = _sales.All("csp_job").Single(row => (string)row["csp_name"] == "Again");
        Assert.Contains("\"fate\":\"AlreadyThere\"", (string)again["csp_result"], StringComparison.Ordinal);
        Assert.Equal(before, _sales.Stored(deal));
    }

    [Fact]
    public void To_another_process_visits_end_as_switched()
    {
        var deal = Deal("A", "Second");
        var other = _sales.Publish(new ProcessDraft("Other", new StageDraft("Only")) { Order = 50 });

        var verdicts = Migration.Run(
            _sales,
            _administrator,
            Api,
            ("ToVersion", Migration.Version(other, 1)),
            ("FromVersion", Migration.Version(_process, 1)),
            ("Stages", "Second = Only"),
            ("Apply", true)
        );

        Assert.Equal(["A: Moved, Second > Only"], verdicts);
        Assert.Equal("2 Second, 0 days, Switched to Only", _sales.Story(deal).ElementAt(1));
    }

    [Fact]
    public void Only_those_that_the_caller_may_change_are_moved()
    {
        var reader = _sales.Hire("Rolf", "Salesperson", "Sales Process Administrator");
        Deal("A", "First");
        var own = reader.Create(("name", "B"));
        _sales.PublishAgain(_process);

        var verdicts = Migration.Run(
            _sales,
            reader,
            Api,
            ("ToVersion", Migration.Version(_process, 2)),
            ("Apply", true)
        );

        Assert.Equal(["A: NotYours, First >", "B: Moved, First > First"], verdicts);
        Assert.Equal(Migration.Version(_process, 2), _sales.Deal(own)["csp_processversionid"]);
    }

    [Fact]
    public void An_open_request_for_a_stage_that_is_gone_expires()
    {
        var process = _sales.Publish(
            new ProcessDraft("Asked", new StageDraft("One"), new StageDraft("Two"), new StageDraft("Three"))
            {
                Order = 5,
                Approvers = ApproverKind.ManagerChain,
            }
        );
        var deal = _sales.Rep.Create(("name", "A"));
        var gone = Request(deal, process["Two"]);
        var stays = Request(deal, process["Three"]);
        Deactivate(process["Two"]);
        Renumber(process["Three"], 2);
        _sales.Designer.Publish(process);

        Migration.Run(
            _sales,
            _administrator,
            Api,
            ("ToVersion", Migration.Version(process, 2)),
            ("Apply", true)
        );

        Assert.Equal(OverrideDecision.Expired, Decision(gone));
        Assert.Equal(OverrideDecision.Pending, Decision(stays));
    }

    [Fact]
    public void A_map_that_cannot_be_used_is_refused_with_every_line()
    {
        Deal("A", "First");

        var refusal = _administrator.Refused(who =>
            Migration.Start(
                who,
                Api,
                ("ToVersion", Migration.Version(_process, 1)),
                ("Stages", "First\nSecond = Fourth\nsecond = Third")
            )
        );

        Assert.Equal(2003, refusal.Number);
        Assert.Equal(
            """
            SP2003: These opportunities cannot be put into that version:
            • Stage map 'First': it is not of the form 'stage now = stage of the version'.
            • Stage map 'Second = Fourth': there is no stage 'Fourth'; name First, Second, Third.
            • Stage map 'second = Third': another line is about the same stage.
            """,
            refusal.Text
        );
    }

    [Fact]
    public void Who_may_not_write_processes_or_create_jobs_may_not_migrate()
    {
        Deal("A", "First");
        _sales.PublishAgain(_process);

        foreach (var person in new[] { _sales.Rep, _sales.Manager, _sales.Designer })
        {
            var refusal = person.Refused(who =>
                Migration.Start(who, Api, ("ToVersion", Migration.Version(_process, 2)), ("Apply", true))
            );

            Assert.Equal(unchecked((int)0x80040220), refusal.Number);
        }
        Assert.Empty(_sales.All("csp_job"));
    }

    [Fact]
    public void Who_may_create_jobs_but_not_write_the_process_is_told_so()
    {
        Deal("A", "First");
        Withdraw("prvWritecsp_SalesProcess", from: "Sales Process Administrator");
        var person = _sales.Hire("Jo", "Sales Manager", "Sales Process Administrator");

        var refusal = person.Refused(who =>
            Migration.Start(who, Api, ("ToVersion", Migration.Version(_process, 1)))
        );

        Assert.Equal(
            "SP2003: You may not put opportunities into 'Three steps'. Ask somebody who may change that process.",
            refusal.Text
        );
    }

    [Fact]
    public void A_version_cannot_be_changed_by_pretending_to_migrate()
    {
        var deal = Deal("A", "First");
        _sales.PublishAgain(_process);

        var refusal = _sales.Administrator.Refused(administrator =>
            administrator.Save(deal, ("csp_processversionid", Migration.Version(_process, 2)))
        );

        Assert.Equal(
            "SP1005: The process version of an opportunity cannot be changed by hand.",
            refusal.Text
        );
    }

    private System.Collections.Generic.IReadOnlyList<string> Run(
        params (string Name, object Value)[] parameters
    ) =>
        Migration.Run(
            _sales,
            _administrator,
            Api,
            [("ToVersion", Migration.Version(_process, 2)), .. parameters]
        );

    private Guid Deal(string name, string stage, params (string Column, object? Value)[] columns)
    {
        var deal = _sales.Rep.Create([("name", name), ("customerneed", "Coffee"), .. columns]);
        foreach (var next in new[] { "Second", "Third" }.TakeWhile(_ => stage != "First"))
        {
            _sales.Rep.Move(deal, _process[next]);
            if (next == stage)
            {
                break;
            }
        }
        return deal;
    }

    private void PublishWithBudgetAsked()
    {
        _sales.Designer.Service.Update(
            new Entity("csp_gaterule", _process.Rules[0].Id)
            {
                ["csp_columns"] = "customerneed,budgetamount",
                ["csp_message"] = "Enter the budget.",
            }
        );
        _sales.Designer.Publish(_process);
    }

    private void Deactivate(EntityReference row) =>
        _sales.Designer.Service.Update(
            new Entity(row.LogicalName, row.Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            }
        );

    private void Renumber(EntityReference stage, int ordinal) =>
        _sales.Designer.Service.Update(new Entity(stage.LogicalName, stage.Id) { ["csp_ordinal"] = ordinal });

    private Guid Request(Guid deal, EntityReference stage) =>
        _sales.Rep.Service.Create(
            new Entity("csp_gateoverride")
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", deal),
                ["csp_tostageid"] = stage,
                ["csp_kind"] = new OptionSetValue(725500000),
                ["csp_reason"] = "The customer signs on Friday.",
            }
        );

    /// <summary>Underneath the emulator, which has no message for it.</summary>
    private void Withdraw(string privilege, string from)
    {
        using var database = new SqliteConnection($"Data Source={_sales.File};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            DELETE FROM roleprivileges
            WHERE privilegeid IN (SELECT privilegeid FROM privilege WHERE name = $privilege)
            AND roleid IN (SELECT roleid FROM role WHERE name = $role)
            """;
        command.Parameters.AddWithValue("$privilege", privilege);
        command.Parameters.AddWithValue("$role", from);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private OverrideDecision? Decision(Guid request) =>
        new GateOverride { Entity = _sales.Row("csp_gateoverride", request) }.Decision;

    private int VersionOf(Entity visit) =>
        (int)
            _sales.Row("csp_processversion", visit.GetAttributeValue<EntityReference>("csp_versionid").Id)[
                "csp_number"
            ];
}
