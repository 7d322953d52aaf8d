using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Attacks;

/// <summary>A rep who wants an override without asking anybody who may say no.</summary>
public sealed class SelfApprovalTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly Guid _deal;
    private readonly Guid _request;

    public SelfApprovalTests()
    {
        Report(_sales.Rep, _sales.Manager);
        _process = _sales.Publish(
            new ProcessDraft(
                "Gated",
                new StageDraft("First", RuleDraft.Requires("budgetamount", "Enter the budget.")),
                new StageDraft("Second")
            )
            {
                Approvers = ApproverKind.ManagerChain,
            }
        );
        _deal = _sales.Rep.Create();
        _request = Ask(_sales.Rep);
    }

    private static readonly Dictionary<string, Func<Entity, OrganizationRequest>> Requests = new()
    {
        ["Update"] = row => new UpdateRequest { Target = row },
        ["Upsert"] = row => new UpsertRequest { Target = row },
        ["UpdateMultiple"] = row => new UpdateMultipleRequest { Targets = Of(row) },
        ["UpsertMultiple"] = row => new UpsertMultipleRequest { Targets = Of(row) },
        ["ExecuteTransaction"] = row => new ExecuteTransactionRequest
        {
            Requests = [new UpdateRequest { Target = row }],
        },
    };

    public static TheoryData<string> Messages => [.. Requests.Keys];

    [Theory, MemberData(nameof(Messages))]
    public void No_message_lets_the_requester_decide(string message) =>
        RefusesAndKeeps(5004, rep => rep.Service.Execute(Requests[message](Approved)));

    [Theory, MemberData(nameof(Messages))]
    public void No_message_lets_the_requester_decide_as_an_own_delegate(string message)
    {
        var row = Approved;
        row["csp_approverid"] = _sales.Rep.Reference;

        RefusesAndKeeps(5004, rep => rep.Service.Execute(Requests[message](row)));
    }

    [Theory]
    [InlineData("csp_requestedby")]
    [InlineData("csp_decidedby")]
    public void Nobody_becomes_somebody_else(string column)
    {
        var row = Approved;
        row[column] = _sales.Manager.Reference;

        RefusesAndKeeps(5005, rep => rep.Service.Update(row));
    }

    [Theory]
    [InlineData("csp_opportunityid")]
    [InlineData("csp_tostageid")]
    [InlineData("csp_kind")]
    [InlineData("csp_reason")]
    public void What_was_asked_is_not_exchanged_after_it_was_granted(string column)
    {
        _sales.Manager.Service.Update(Approved);
        var granted = _sales.Row(GateOverride.Table, _request);
        object other = column switch
        {
            "csp_opportunityid" => new EntityReference("opportunity", _sales.Rep.Create()),
            "csp_tostageid" => _process["First"],
            "csp_kind" => new OptionSetValue((int)OverrideKind.Approval),
            _ => "Something else",
        };

        var refusal = _sales.Rep.Refused(rep =>
            rep.Service.Update(new Entity(GateOverride.Table, _request) { [column] = other })
        );

        Assert.Equal(5005, refusal.Number);
        Assert.Equal(granted[column], _sales.Row(GateOverride.Table, _request)[column]);
    }

    [Fact]
    public void A_used_override_is_not_made_fresh_again()
    {
        _sales.Manager.Service.Update(Approved);
        _sales.Rep.Move(_deal, _process["Second"]);

        foreach (var who in new[] { _sales.Rep, _sales.Manager, _sales.Administrator })
        {
            Assert.Equal(5005, who.Refused(person => person.Service.Update(Approved)).Number);
        }
    }

    [Fact]
    public void An_approver_does_not_hand_the_request_back_to_the_requester()
    {
        var refusal = _sales.Manager.Refused(manager =>
            manager.Service.Update(
                new Entity(GateOverride.Table, _request) { ["csp_approverid"] = _sales.Rep.Reference }
            )
        );

        Assert.Equal(5004, refusal.Number);
    }

    [Fact]
    public void Nobody_changes_the_own_manager()
    {
        var refusal = _sales.Rep.Refused(rep => Report(rep, rep, who: rep));

        Assert.NotEqual(0, refusal.Number);
        Assert.Equal(
            _sales.Manager.Reference,
            _sales.Row("systemuser", _sales.Rep.Reference.Id)["parentsystemuserid"]
        );
    }

    [Fact]
    public void Whoever_stands_above_and_below_decides_for_nobody()
    {
        Report(_sales.Manager, _sales.Rep);

        Assert.Equal(5004, _sales.Manager.Refused(manager => manager.Service.Update(Approved)).Number);
    }

    [Fact]
    public void Nobody_acts_as_the_manager_without_the_right_to()
    {
        var disguised = _sales.Emulator.ServiceFor(
            new Client(_sales.Manager.Reference.Id) { SignedInUserId = _sales.Rep.Reference.Id }
        );

        RefusesAndKeeps(number: null, _ => disguised.Update(Approved));
    }

    [Fact]
    public void A_request_in_the_name_of_somebody_else_is_refused()
    {
        var refusal = _sales.Rep.Refused(rep =>
            rep.Service.Create(Request(("csp_requestedby", _sales.Manager.Reference)))
        );

        Assert.Equal(5005, refusal.Number);
    }

    [Fact]
    public void An_override_of_one_opportunity_opens_no_other()
    {
        _sales.Manager.Service.Update(Approved);

        var refusal = _sales.Rep.Refused(rep => rep.Move(rep.Create(), _process["Second"]));

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(725500001, Decision);
    }

    public void Dispose() => _sales.Dispose();

    private Entity Approved =>
        new(GateOverride.Table, _request)
        {
            ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Approved),
        };

    private int Decision =>
        _sales.Row(GateOverride.Table, _request).GetAttributeValue<OptionSetValue>("csp_decision").Value;

    private void RefusesAndKeeps(int? number, Action<Person> act)
    {
        var refusal = _sales.Rep.Refused(act);

        Assert.True(number is null || number == refusal.Number, refusal.Text);
        Assert.Equal((int)OverrideDecision.Pending, Decision);
        Assert.Equal(1001, _sales.Rep.Refused(rep => rep.Move(_deal, _process["Second"])).Number);
    }

    private Guid Ask(Person who) => who.Service.Create(Request());

    private Entity Request(params (string Column, object Value)[] more)
    {
        var row = new Entity(GateOverride.Table)
        {
            ["csp_opportunityid"] = new EntityReference("opportunity", _deal),
            ["csp_tostageid"] = _process["Second"],
            ["csp_kind"] = new OptionSetValue((int)OverrideKind.Override),
            ["csp_reason"] = "The customer signs today.",
        };
        foreach (var (column, value) in more)
        {
            row[column] = value;
        }
        return row;
    }

    private void Report(Person person, Person manager, Person? who = null) =>
        (who ?? _sales.Administrator).Service.Update(
            new Entity("systemuser", person.Reference.Id) { ["parentsystemuserid"] = manager.Reference }
        );

    private static EntityCollection Of(Entity row) => new([row]) { EntityName = row.LogicalName };
}
