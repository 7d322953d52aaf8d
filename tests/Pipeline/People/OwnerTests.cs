using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.People;

public sealed class OwnerTests
{
    private static readonly ProcessDraft TwoStages = new(
        "Two stages",
        new StageDraft("First"),
        new StageDraft("Second")
    );

    [Theory, WithEverySwitch]
    public void An_opportunity_of_a_team_credits_the_team(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var process = sales.Publish(TwoStages);
        var team = Team(sales, "Sales Process Rep", "Salesperson");

        var deal = sales.Rep.Create(("ownerid", team));
        sales.Rep.Move(deal, process["Second"]);
        sales.Rep.Win(deal);

        Assert.Equal(["1 First, 0 days, Advanced to Second", "2 Second, 0 days, Won"], sales.Story(deal));
        Assert.All(sales.Ledger(deal), visit => Assert.Equal(team, visit.Row["csp_creditedto"]));
        Assert.All(sales.Ledger(deal), visit => Assert.Equal(team, visit.Row["ownerid"]));
        Assert.All(
            sales.Ledger(deal),
            visit => Assert.Equal(sales.RootUnit, visit.Row["csp_businessunitid"])
        );
    }

    [Theory, WithEverySwitch]
    public void A_team_that_may_not_read_visits_is_credited_all_the_same(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        sales.Publish(TwoStages);
        var team = Team(sales, "Salesperson");

        var deal = sales.Rep.Create(("ownerid", team));
        sales.Rep.Win(deal);

        var visit = Assert.Single(sales.Ledger(deal)).Row;
        Assert.Equal(team, visit["csp_creditedto"]);
        Assert.Equal(sales.Emulator.SystemUserId, visit.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Theory, WithEverySwitch]
    public void The_opportunity_of_a_disabled_owner_is_moved_and_won(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var process = sales.Publish(TwoStages);
        var leaver = sales.Hire("Lea", "Salesperson", "Sales Process Rep");
        var deal = leaver.Create();
        sales.Administrator.Service.Update(
            new Entity("systemuser", leaver.Reference.Id) { ["isdisabled"] = true }
        );
        sales.Pass(days: 1);

        sales.Manager.Move(deal, process["Second"]);
        sales.Manager.Win(deal);

        var last = sales.Ledger(deal)[1].Row;
        Assert.Equal(leaver.Reference, last["csp_creditedto"]);
        Assert.Equal(leaver.Reference, last["csp_exitcreditedto"]);
        Assert.Equal(sales.Emulator.SystemUserId, last.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    /// <summary>A team with roles that the rep is a member of.</summary>
    private static EntityReference Team(Sales sales, params string[] roles)
    {
        var admin = sales.Administrator.Service;
        var team = new EntityReference(
            "team",
            admin.Create(new Entity("team") { ["name"] = "North", ["businessunitid"] = sales.RootUnit })
        );
        foreach (var role in roles)
        {
            EmulatedOrganization.Grant(admin, team, role);
        }
        admin.Execute(new AddMembersTeamRequest { TeamId = team.Id, MemberIds = [sales.Rep.Reference.Id] });
        return team;
    }
}
