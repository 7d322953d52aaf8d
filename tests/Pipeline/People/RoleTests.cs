using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.People;

public sealed class RoleTests
{
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    [Theory, WithEverySwitch]
    public void A_salesperson_without_our_roles_works_as_before(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(new ProcessDraft("No gates", new StageDraft("First"), new StageDraft("Second")));
        var plain = sales.Hire("Paul", "Salesperson");

        var deal = plain.Create(("estimatedvalue", new Money(10m)));
        plain.Save(deal, ("description", "Called them"));
        plain.Win(deal);
        plain.Reopen(deal);
        plain.Lose(deal);

        Assert.Equal(["1 First, 0 days, Won", "2 First, 0 days, Lost"], sales.Story(deal));
        Assert.All(sales.Ledger(deal), visit => Assert.Equal(plain.Reference, visit.Row["csp_creditedto"]));
    }

    [Theory, WithEverySwitch]
    public void The_role_of_a_rep_is_enough_for_the_whole_way(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var process = sales.Publish(
            new ProcessDraft("No gates", new StageDraft("First"), new StageDraft("Second"))
        );
        var rep = sales.Hire("Rosa", "Sales Process Rep");

        var deal = rep.Create(("estimatedvalue", new Money(10m)));
        rep.Move(deal, process["Second"]);
        rep.Win(deal);
        rep.Reopen(deal);
        rep.Move(deal, process["First"]);
        rep.Lose(deal);

        Assert.Equal(
            [
                "1 First, 0 days, Advanced to Second",
                "2 Second, 0 days, Won",
                "3 Second, 0 days, MovedBack to First",
                "4 First, 0 days, Lost",
            ],
            sales.Story(deal)
        );
        Assert.Equal(4, Visible(rep));
    }

    [Fact]
    public void A_rep_sees_the_visits_of_its_own_opportunities_only()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(new ProcessDraft("No gates", new StageDraft("First")));
        var (one, other) = (sales.Hire("Rosa", "Sales Process Rep"), sales.Hire("Rolf", "Sales Process Rep"));

        one.Create();
        other.Create();
        other.Create();

        Assert.Equal((1, 2), (Visible(one), Visible(other)));
    }

    [Fact]
    public void The_role_of_a_manager_is_enough_to_move_what_others_own()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft("No gates", new StageDraft("First"), new StageDraft("Second"))
        );
        var manager = sales.Hire("Max", "Sales Process Manager");
        var deal = sales.Rep.Create();

        manager.Move(deal, process["Second"]);
        manager.Win(deal);

        Assert.Equal(2, Visible(manager));
        Assert.All(
            sales.Ledger(deal),
            visit => Assert.Equal(sales.Rep.Reference, visit.Row["csp_creditedto"])
        );
    }

    [Theory]
    [InlineData("Sales Process Designer")]
    [InlineData("Sales Process Administrator")]
    public void The_role_alone_is_enough_to_define_and_publish(string role)
    {
        using var sales = Sales.OnTheEmulator();
        var owner = sales.Hire("Olga", role);

        var process = new DraftWriter(owner.Service).Enter(ProcessDraft.B2B);

        Assert.Equal(1, owner.Publish(process));
    }

    [Fact]
    public void Reps_and_managers_define_and_publish_nothing()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        foreach (var person in new[] { sales.Rep, sales.Manager })
        {
            Assert.Equal(PrivilegeDenied, person.Refused(p => p.Publish(process)).Number);
            Assert.Equal(
                PrivilegeDenied,
                person.Refused(p => new DraftWriter(p.Service).Enter(ProcessDraft.B2B)).Number
            );
        }

        Assert.Single(sales.All("csp_processversion"));
    }

    private static int Visible(Person person) =>
        person.Service.RetrieveMultiple(new QueryExpression("csp_stagevisit")).Entities.Count;
}
