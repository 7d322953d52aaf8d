using System;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.Races;
using Microsoft.Xrm.Sdk;
using Thrown = Crm.SalesProcess.Pipeline.Refusal;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>The words of refusals that other tests know by their number.</summary>
public sealed class TextTests
{
    private static readonly ProcessDraft TwoStages = new(
        "Two stages",
        new StageDraft("First"),
        new StageDraft("Second")
    )
    {
        Approvers = ApproverKind.Role,
        ApproverName = "Sales Process Manager",
    };

    [Fact]
    public void Of_moves()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(TwoStages);
        var (deal, closed) = (sales.Rep.Create(), sales.Rep.Create());
        sales.Rep.Move(deal, process["Second"]);
        sales.Rep.Lose(closed);
        var (last, reopened) = (Reference(deal), new OptionSetValue(0));

        Says(
            sales,
            "SP1003: This opportunity is in its last stage already. Name a stage, or close it.",
            rep => rep.Call("csp_EvaluateGate", last)
        );
        Says(
            sales,
            "SP1003: The outcome is Won or Lost, not 'Draw'.",
            rep => rep.Call("csp_EvaluateGate", last, ("Outcome", "Draw"))
        );
        Says(
            sales,
            "SP1004: The stage of an opportunity cannot be cleared. Choose a stage, or close the opportunity.",
            rep => rep.Save(deal, ("csp_stageid", null))
        );
        Says(
            sales,
            "SP1009: A closed opportunity keeps its stage. Reopen it first, then move it.",
            rep => rep.Move(closed, process["Second"], ("statecode", reopened))
        );
    }

    [Fact]
    public void Of_confirmations_and_requests()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(TwoStages);
        var other = sales.Publish(TwoStages with { Name = "Other", Order = 20 });
        var deal = Reference(sales.Rep.Create());

        Says(
            sales,
            "SP5001: A confirmation needs an opportunity and the gate rule that it confirms.",
            rep => rep.Service.Create(new Entity("csp_confirmation") { ["csp_opportunityid"] = deal })
        );
        Says(
            sales,
            "SP5003: A request needs an opportunity and whether it is an override or an approval.",
            rep => rep.Service.Create(new Entity("csp_gateoverride") { ["csp_opportunityid"] = deal })
        );
        Says(
            sales,
            "SP5003: Choose a stage of Two stages, or none for winning and losing.",
            rep => Ask(rep, deal, other["Second"], "The board meets on Friday")
        );
        Says(
            sales,
            "SP5003: Give a reason that the approver can judge.",
            rep => Ask(rep, deal, process["Second"], "n/a")
        );
        var request = Ask(sales.Rep, deal, process["Second"], "The board meets on Friday");
        var used = new Entity("csp_gateoverride", request)
        {
            ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Used),
        };
        Assert.Equal(
            "SP5005: Decide with approved or rejected; the solution enters the rest.",
            sales.Manager.Refused(manager => manager.Service.Update(used)).Text
        );
    }

    [Fact]
    public void Of_a_version_that_is_gone()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(TwoStages);
        var version = Assert.Single(sales.All("csp_processversion")).Id;
        using (var session = StaleSession.Reading(sales, "csp_processversion"))
        {
            session.Forget();
        }

        Says(
            sales,
            $"SP9002: The process version {version} does not exist any more. Restore the row from a backup.",
            rep => rep.Create()
        );
    }

    [Fact]
    public void Of_figures_that_two_computed() =>
        Assert.Equal(
            "SP6001: Somebody else changed the same figures at the same time. They are computed again. (Row version)",
            Thrown.Again("Row version").Message
        );

    private static void Says(Sales sales, string text, Action<Person> act) =>
        Assert.Equal(text, sales.Rep.Refused(act).Text);

    private static EntityReference Reference(Guid deal) => new("opportunity", deal);

    private static Guid Ask(Person who, EntityReference deal, EntityReference stage, string reason) =>
        who.Service.Create(
            new Entity("csp_gateoverride")
            {
                ["csp_opportunityid"] = deal,
                ["csp_tostageid"] = stage,
                ["csp_kind"] = new OptionSetValue((int)OverrideKind.Override),
                ["csp_reason"] = reason,
            }
        );
}
