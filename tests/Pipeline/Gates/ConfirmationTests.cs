using System;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

public sealed class ConfirmationTests
{
    private static readonly RuleDraft Confirmed = new(GateKind.Confirmation, "Confirm the demo.");

    [Fact]
    public void A_confirmation_opens_the_gate_and_says_who_and_when()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Confirmed);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        var confirmation = Confirm(sales.Rep, deal, process, "The owner saw it on Tuesday.");
        sales.Rep.Move(deal, process["Second"]);

        var row = sales.Row("csp_confirmation", confirmation);
        Assert.Contains("\n• Confirm the demo.\n", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(sales.Rep.Reference, row["csp_confirmedby"]);
        Assert.Equal(sales.Now, row["csp_confirmedon"]);
        Assert.Equal(sales.Ledger(deal)[0].Id, row.GetAttributeValue<EntityReference>("csp_visitid").Id);
    }

    [Fact]
    public void A_confirmation_of_an_earlier_visit_may_not_count_again()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Confirmed with { PerVisit = true });
        var deal = sales.Rep.Create();
        Confirm(sales.Rep, deal, process, "The owner saw it.");
        sales.Rep.Move(deal, process["Second"]);
        sales.Pass(days: 1);
        sales.Rep.Move(deal, process["First"]);

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));

        Assert.Equal(1001, refusal.Number);
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData(" ")]
    public void A_confirmation_that_says_nothing_is_refused(string note)
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Confirmed);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => Confirm(rep, deal, process, note));

        Assert.Equal(
            "SP5001: Say what was seen or heard and by whom, or give a link to the evidence.",
            refusal.Text
        );
    }

    [Fact]
    public void A_confirmation_stays()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Confirmed);
        var confirmation = Confirm(sales.Rep, sales.Rep.Create(), process, "The owner saw it.");

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Update(new Entity("csp_confirmation", confirmation) { ["csp_note"] = "Or not." })
        );

        Assert.Equal(
            "SP5002: A confirmation stays as it was given. Confirm again, or ask an administrator to delete this one.",
            refusal.Text
        );
    }

    [Fact]
    public void A_rule_of_another_kind_cannot_be_confirmed()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, RuleDraft.Requires("budgetamount", "Enter the budget."));

        var refusal = sales.Rep.Refused(rep => Confirm(rep, rep.Create(), process, "It is so."));

        Assert.Equal(
            "SP5001: Choose a rule of the opportunity's process version that asks for a confirmation.",
            refusal.Text
        );
    }

    private static SalesProcessRow Publish(Sales sales, RuleDraft rule) =>
        sales.Publish(new ProcessDraft("Two steps", new StageDraft("First", rule), new StageDraft("Second")));

    private static Guid Confirm(Person person, Guid deal, SalesProcessRow process, string note) =>
        person.Service.Create(
            new Entity("csp_confirmation")
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", deal),
                ["csp_ruleid"] = process.Rules[0],
                ["csp_note"] = note,
            }
        );
}
