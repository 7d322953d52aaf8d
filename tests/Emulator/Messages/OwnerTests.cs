using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Who owns a row, and what follows from it.</summary>
public sealed class OwnerTests
{
    [Fact]
    public void Assigning_a_row_moves_it_to_the_new_owners_business_unit()
    {
        using var organization = new TestOrganization();
        var unit = organization.AddUnit("North");
        var colleague = organization.AddUser("colleague", unit, "System Administrator");
        var thing = organization.CreateThing();

        organization.Admin.Execute(TestOrganization.Assign(thing, colleague));

        var row = organization.Read("test_thing", thing);
        Assert.Equal(colleague, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(colleague, row.GetAttributeValue<EntityReference>("owninguser").Id);
        Assert.Equal(unit, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Assigning_a_row_assigns_the_rows_that_go_along_with_steps_by_switch(bool raises, int runs)
    {
        using var organization = new TestOrganization(
            new TestPackage
            {
                Relationships =
                    TestTables.Lookup(
                        "test_account_thing",
                        "test_Thing",
                        "Account",
                        "test_AccountId",
                        "Cascade",
                        "Cascade"
                    )
                    + TestTables.Lookup(
                        "test_setting_thing",
                        "test_Thing",
                        "test_Setting",
                        "test_SettingId",
                        "Restrict"
                    ),
            }.With(new TestStep("TraceContext", "Assign", 40)),
            new EmulatorOptions { CascadesRaiseAssign = raises }
        );
        var account = organization.Admin.Create(new Entity("account"));
        var thing = organization.CreateThingUnder("test_accountid", "account", account);
        var colleague = organization.AddUser("colleague", "System Administrator");

        organization.Admin.Update(
            new Entity("account", account) { ["ownerid"] = new EntityReference("systemuser", colleague) }
        );

        Assert.Equal(
            colleague,
            organization.Read("test_thing", thing).GetAttributeValue<EntityReference>("ownerid").Id
        );
        Assert.Equal(runs, organization.Executions.Count);
    }

    [Fact]
    public void A_row_owned_by_a_team_names_the_team()
    {
        using var organization = new TestOrganization();
        var team = organization.All("team").Single();
        var thing = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", thing) { ["ownerid"] = team.ToEntityReference() });

        var row = organization.Read("test_thing", thing);
        Assert.Equal(team.Id, row.GetAttributeValue<EntityReference>("owningteam").Id);
        Assert.False(row.Contains("owninguser"));
    }

    [Fact]
    public void A_business_unit_has_a_team_of_its_users()
    {
        using var organization = new TestOrganization();
        var unit = organization.AddUnit("North");
        var user = organization.AddUser("colleague", unit);

        var team = organization.All("team").Single(row => row.GetAttributeValue<string>("name") == "North");

        var membership = organization.All("teammembership").Single(row => (Guid)row["systemuserid"] == user);
        Assert.Equal(team.Id, membership["teamid"]);
    }

    [Fact]
    public void The_unit_of_a_row_is_its_owners_whatever_is_sent()
    {
        using var organization = new TestOrganization();
        var north = new EntityReference("businessunit", organization.AddUnit("North"));

        var id = organization.Admin.Create(
            new Entity("test_thing") { ["test_name"] = "x", ["owningbusinessunit"] = north }
        );
        organization.Admin.Update(new Entity("test_thing", id) { ["owningbusinessunit"] = north });

        Assert.Equal(
            organization.RootUnit,
            organization.Read("test_thing", id).GetAttributeValue<EntityReference>("owningbusinessunit").Id
        );
    }
}
