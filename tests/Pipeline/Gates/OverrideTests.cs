using System;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

public sealed class OverrideTests
{
    [Fact]
    public void An_override_is_asked_for_granted_and_used_once()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var deal = sales.Rep.Create();

        var request = Ask(sales.Rep, deal, process["Second"]);
        Decide(sales.Manager, request, OverrideDecision.Approved);
        sales.Rep.Move(deal, process["Second"]);

        var row = sales.Row(GateOverride.Table, request);
        Assert.Equal(OverrideDecision.Used, Decision(row));
        Assert.Equal(GateOutcome.Overridden, sales.Ledger(deal)[1].Gate);
        Assert.Equal(sales.Ledger(deal)[1].Id, row.GetAttributeValue<EntityReference>("csp_usedvisitid").Id);
        Assert.Equal(
            request,
            sales.Ledger(deal)[1].Row.GetAttributeValue<EntityReference>("csp_overrideid").Id
        );
        sales.Rep.Move(deal, process["First"]);
        Assert.Equal(1001, sales.Rep.Refused(rep => rep.Move(deal, process["Second"])).Number);
    }

    [Fact]
    public void The_manager_is_found_and_both_are_told()
    {
        using var sales = Sales.OnTheEmulator();
        var deal = Publish(sales) is var process ? sales.Rep.Create() : default;

        var request = Ask(sales.Rep, deal, process["Second"]);
        Decide(sales.Manager, request, OverrideDecision.Rejected);

        Assert.Equal(sales.Manager.Reference, sales.Row(GateOverride.Table, request)["csp_approverid"]);
        Assert.Equal(
            [
                $"To decide: Override: First › Second {sales.Manager.Reference.Id}",
                $"Rejected: Override: First › Second {sales.Rep.Reference.Id}",
            ],
            sales
                .All("appnotification")
                .Select(row => $"{row["title"]} {row.GetAttributeValue<EntityReference>("ownerid").Id}")
                .Order(StringComparer.Ordinal)
                .Reverse()
        );
    }

    [Fact]
    public void Nobody_decides_on_an_own_request()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var request = Ask(sales.Manager, sales.Manager.Create(), process["Second"]);

        var refusal = sales.Manager.Refused(manager => Decide(manager, request, OverrideDecision.Approved));

        Assert.Equal(
            "SP5004: This user cannot decide on the request. An approver is never the requester and never somebody below, and is one of those that the process names.",
            refusal.Text
        );
    }

    [Fact]
    public void Somebody_below_never_decides_even_as_system_administrator_or_delegate()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, ApproverKind.Role, "Sales Process Rep");
        var request = Ask(sales.Manager, sales.Manager.Create(), process["Second"]);

        var below = sales.Administrator.Refused(_ =>
            Decide(Elevated(sales), request, OverrideDecision.Approved)
        );
        var appointed = sales.Administrator.Refused(admin => Appoint(admin, request, sales.Rep));

        Assert.Equal(5004, below.Number);
        Assert.Equal(5004, appointed.Number);
    }

    [Fact]
    public void An_approver_may_appoint_a_delegate_who_then_decides()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var deal = sales.Rep.Create();
        var request = Ask(sales.Rep, deal, process["Second"]);
        var colleague = sales.Hire("Carl", "Sales Manager", "Sales Process Manager");

        Appoint(sales.Manager, request, colleague);
        Decide(colleague, request, OverrideDecision.Approved);
        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal("Second", sales.StageOf(deal));
    }

    [Fact]
    public void The_requester_cannot_appoint_a_friend()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var friend = sales.Hire("Fred", "Salesperson", "Sales Process Rep");
        var request = Ask(sales.Rep, sales.Rep.Create(), process["Second"]);

        Assert.Equal(5004, sales.Rep.Refused(rep => Appoint(rep, request, friend)).Number);
    }

    [Theory]
    [InlineData(ApproverKind.Role, "Sales Process Designer")]
    [InlineData(ApproverKind.Team, "Deal desk")]
    public void A_process_may_name_a_role_or_a_team(ApproverKind kind, string name)
    {
        using var sales = Sales.OnTheEmulator();
        Enlist(sales, "Deal desk", sales.Designer);
        var process = Publish(sales, kind, name);
        var request = Ask(sales.Rep, sales.Rep.Create(), process["Second"]);

        var refusal = sales.Manager.Refused(manager => Decide(manager, request, OverrideDecision.Approved));
        Decide(Elevated(sales, sales.Designer), request, OverrideDecision.Approved);

        Assert.Equal(5004, refusal.Number);
        Assert.Equal(OverrideDecision.Approved, Decision(sales.Row(GateOverride.Table, request)));
    }

    [Fact]
    public void A_granted_override_expires()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var deal = sales.Rep.Create();
        Decide(sales.Manager, Ask(sales.Rep, deal, process["Second"]), OverrideDecision.Approved);

        sales.Pass(days: 14.1);

        Assert.Equal(1001, sales.Rep.Refused(rep => rep.Move(deal, process["Second"])).Number);
    }

    [Fact]
    public void An_override_that_came_too_late_is_marked_on_the_next_attempt()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var deal = sales.Rep.Create();
        var request = Ask(sales.Rep, deal, process["Second"]);
        Decide(sales.Manager, request, OverrideDecision.Approved);
        sales.Pass(days: 14.1);

        sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));

        Assert.Equal(OverrideDecision.Expired, Decision(sales.Row(GateOverride.Table, request)));
    }

    [Fact]
    public void An_override_that_came_too_late_is_marked_by_the_daily_job()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var late = Ask(sales.Rep, sales.Rep.Create(), process["Second"]);
        Decide(sales.Manager, late, OverrideDecision.Approved);
        sales.Pass(days: 14.1);
        var fresh = Ask(sales.Rep, sales.Rep.Create(), process["Second"]);
        Decide(sales.Manager, fresh, OverrideDecision.Approved);

        FigureJobs.Daily(sales.Administrator.Service, sales.Now);
        sales.Emulator.Drain();

        Assert.Equal(OverrideDecision.Expired, Decision(sales.Row(GateOverride.Table, late)));
        Assert.Equal(OverrideDecision.Approved, Decision(sales.Row(GateOverride.Table, fresh)));
    }

    [Fact]
    public void A_request_can_be_made_by_one_call()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var deal = new EntityReference("opportunity", sales.Rep.Create());

        var answer = sales.Rep.Call(
            "csp_RequestOverride",
            deal,
            ("ToStage", process["Second"]),
            ("Reason", "The budget follows after the board meets")
        );

        var request = sales.Row(GateOverride.Table, ((EntityReference)answer["Request"]).Id);
        Assert.Equal(OverrideDecision.Pending, Decision(request));
        Assert.Equal(sales.Rep.Reference, request["csp_requestedby"]);
        Assert.Equal(sales.Manager.Reference, request["csp_approverid"]);
    }

    [Fact]
    public void A_call_for_neither_kind_is_refused()
    {
        using var sales = Sales.OnTheEmulator();
        Publish(sales);
        var deal = new EntityReference("opportunity", sales.Rep.Create());

        var refusal = sales.Rep.Refused(rep =>
            rep.Call("csp_RequestOverride", deal, ("Kind", "Waiver"), ("Reason", "Because I say so"))
        );

        Assert.Equal("SP5003: The kind is Override or Approval, not 'Waiver'.", refusal.Text);
    }

    [Fact]
    public void A_decision_stays()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var request = Ask(sales.Rep, sales.Rep.Create(), process["Second"]);
        Decide(sales.Manager, request, OverrideDecision.Rejected);

        var refusal = sales.Manager.Refused(manager => Decide(manager, request, OverrideDecision.Approved));

        Assert.Equal(
            "SP5005: A request cannot be changed, and a decision stays. Make a new request instead.",
            refusal.Text
        );
    }

    [Fact]
    public void A_request_cannot_be_born_decided()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);

        var refusal = sales.Rep.Refused(rep =>
            rep.Service.Create(
                new Entity(GateOverride.Table)
                {
                    ["csp_opportunityid"] = new EntityReference("opportunity", rep.Create()),
                    ["csp_tostageid"] = process["Second"],
                    ["csp_kind"] = new OptionSetValue((int)OverrideKind.Override),
                    ["csp_reason"] = "The customer signs today.",
                    ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Approved),
                }
            )
        );

        Assert.Equal(
            "SP5005: A request starts undecided. Leave out the decision, who and when: the solution enters them.",
            refusal.Text
        );
    }

    [Fact]
    public void A_process_without_approvers_takes_no_request()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        var refusal = sales.Rep.Refused(rep => Ask(rep, rep.Create(), process["Develop"]));

        Assert.Equal(
            "SP5003: Nobody can decide on this: the process of the opportunity names no approvers. Ask the process owner to choose approvers and publish.",
            refusal.Text
        );
    }

    [Fact]
    public void An_approval_rule_waits_for_an_approval()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(
            sales,
            new RuleDraft(GateKind.Approval, "Ask your manager to approve the price.")
        );
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        Decide(
            sales.Manager,
            Ask(sales.Rep, deal, process["Second"], OverrideKind.Approval),
            OverrideDecision.Approved
        );
        sales.Rep.Move(deal, process["Second"]);

        Assert.Contains(
            "\n• Ask your manager to approve the price.\n",
            refusal.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(GateOutcome.Passed, sales.Ledger(deal)[1].Gate);
        Assert.Equal(OverrideDecision.Used, Decision(Assert.Single(sales.All(GateOverride.Table))));
    }

    [Fact]
    public void What_became_of_an_overridden_opportunity_is_noted()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales);
        var deal = sales.Rep.Create();
        Decide(sales.Manager, Ask(sales.Rep, deal, process["Second"]), OverrideDecision.Approved);
        sales.Rep.Move(deal, process["Second"]);

        sales.Rep.Lose(deal);

        var outcome = Assert.Single(sales.All(GateOverride.Table))["csp_lateroutcome"];
        Assert.Equal(725500002, ((OptionSetValue)outcome).Value);
    }

    [Theory, WithEverySwitch]
    public void An_override_for_closing_is_used_once_on_every_platform(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        Publish(sales);
        var deal = sales.Rep.Create();
        Decide(sales.Manager, Ask(sales.Rep, deal, stage: null), OverrideDecision.Approved);

        sales.Rep.Win(deal);

        Assert.Equal(OverrideDecision.Used, Decision(Assert.Single(sales.All(GateOverride.Table))));
        Assert.NotNull(sales.Ledger(deal)[0].ExitedOn);
    }

    private static SalesProcessRow Publish(
        Sales sales,
        ApproverKind kind = ApproverKind.ManagerChain,
        string? name = null
    ) => Publish(sales, RuleDraft.Requires("budgetamount", "Enter the budget."), kind, name);

    private static SalesProcessRow Publish(
        Sales sales,
        RuleDraft rule,
        ApproverKind kind = ApproverKind.ManagerChain,
        string? name = null
    )
    {
        sales.Administrator.Service.Update(
            new Entity("systemuser", sales.Rep.Reference.Id)
            {
                ["parentsystemuserid"] = sales.Manager.Reference,
            }
        );
        return sales.Publish(
            new ProcessDraft("Two steps", new StageDraft("First", rule), new StageDraft("Second"))
            {
                Approvers = kind,
                ApproverName = name,
            }
        );
    }

    private static Guid Ask(
        Person person,
        Guid deal,
        EntityReference? stage,
        OverrideKind kind = OverrideKind.Override
    ) =>
        person.Service.Create(
            new Entity(GateOverride.Table)
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", deal),
                ["csp_tostageid"] = stage,
                ["csp_kind"] = new OptionSetValue((int)kind),
                ["csp_reason"] = "The customer signs today.",
            }
        );

    private static void Decide(Person person, Guid request, OverrideDecision decision) =>
        person.Service.Update(
            new Entity(GateOverride.Table, request) { ["csp_decision"] = new OptionSetValue((int)decision) }
        );

    private static void Appoint(Person person, Guid request, Person approver) =>
        person.Service.Update(
            new Entity(GateOverride.Table, request) { ["csp_approverid"] = approver.Reference }
        );

    private static OverrideDecision Decision(Entity row) =>
        (OverrideDecision)row.GetAttributeValue<OptionSetValue>("csp_decision").Value;

    /// <summary>The rep, or somebody else, who has become system administrator.</summary>
    private static Person Elevated(Sales sales, Person? who = null)
    {
        var person = who ?? sales.Rep;
        var role = sales
            .All("role")
            .First(row => row.GetAttributeValue<string>("name") == "System Administrator");
        sales.Administrator.Service.Associate(
            "systemuser",
            person.Reference.Id,
            new Relationship("systemuserroles_association"),
            [role.ToEntityReference()]
        );
        return person;
    }

    private static void Enlist(Sales sales, string team, Person member)
    {
        var id = sales.Administrator.Service.Create(
            new Entity("team")
            {
                ["name"] = team,
                ["businessunitid"] = sales.All("businessunit")[0].ToEntityReference(),
            }
        );
        sales.Administrator.Service.Execute(
            new Microsoft.Crm.Sdk.Messages.AddMembersTeamRequest
            {
                TeamId = id,
                MemberIds = [member.Reference.Id],
            }
        );
    }
}
