using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Security;

public sealed class FreshOrganizationTests
{
    [Fact]
    public void A_new_organisation_has_its_users_and_standard_roles()
    {
        using var organization = new TestOrganization();

        var users = organization.All("systemuser").Select(user => (string)user["fullname"]).Order();
        var roles = organization.All("role").Select(role => (string)role["name"]);

        Assert.Equal(["INTEGRATION", "SYSTEM", "System Administrator"], users);
        Assert.Superset(
            new[]
            {
                "System Administrator",
                "System Customizer",
                "Basic User",
                "Salesperson",
                "Sales Manager",
            }.ToHashSet(),
            roles.ToHashSet()
        );
    }

    [Fact]
    public void The_sales_processes_and_their_stages_have_the_published_ids()
    {
        using var organization = new TestOrganization();

        var flow = organization.Read("workflow", new("3e8ebee6-a2bc-4451-9c5f-b146b085413a"));
        var stage = organization.Read("processstage", new("d3ca8878-8d7b-47b9-852d-fcd838790cfd"));

        Assert.Equal("Opportunity Sales Process", flow["name"]);
        Assert.Equal("Propose", stage["stagename"]);
        Assert.Equal(8, organization.All("processstage").Count);
        Assert.Equal(4, flow.GetAttributeValue<OptionSetValue>("category").Value);
        Assert.Equal(2, stage.GetAttributeValue<OptionSetValue>("stagecategory").Value);
    }

    [Fact]
    public void WhoAmI_and_RetrieveVersion_answer()
    {
        using var organization = new TestOrganization();

        var me = (WhoAmIResponse)organization.Admin.Execute(new WhoAmIRequest());
        var version = (RetrieveVersionResponse)organization.Admin.Execute(new RetrieveVersionRequest());

        Assert.Equal(organization.Emulator.AdministratorId, me.UserId);
        Assert.Equal(organization.RootUnit, me.BusinessUnitId);
        Assert.StartsWith("9.2.", version.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_of_the_options_dates_the_rows()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { Clock = clock }
        );
        var id = organization.CreateThing();

        clock.Now = clock.Now.AddDays(1);
        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "next day" });

        var row = organization.Read("test_thing", id);
        Assert.Equal(6, row.GetAttributeValue<DateTime>("createdon").Day);
        Assert.Equal(7, row.GetAttributeValue<DateTime>("modifiedon").Day);
    }

    [Fact]
    public void A_new_user_has_settings_from_the_start()
    {
        using var organization = new TestOrganization();

        var user = organization.AddUser("rep");

        var settings = organization.Read("usersettings", user);
        Assert.Equal(organization.RootUnit, settings["businessunitid"]);
        Assert.Equal(1033, settings["uilanguageid"]);
        Assert.Equal(4, organization.All("usersettings").Count);
        organization.Admin.Update(new Entity("usersettings", user) { ["timezonecode"] = 110 });
        Assert.Equal(110, organization.Read("usersettings", user)["timezonecode"]);
    }

    [Fact]
    public void A_team_without_a_business_unit_belongs_to_that_of_its_creator()
    {
        using var organization = new TestOrganization();
        var rep = organization.AddUser("rep");

        var team = organization.Admin.Create(new Entity("team") { ["name"] = "Hunters" });
        organization.Admin.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [rep] });
        organization.GiveRoles("team", team, "Salesperson");

        Assert.Equal(
            organization.RootUnit,
            organization.Read("team", team).GetAttributeValue<EntityReference>("businessunitid").Id
        );
        Assert.Empty(
            organization.Emulator.ServiceFor(rep).RetrieveMultiple(new QueryExpression("account")).Entities
        );
    }

    [Fact]
    public void A_user_or_a_unit_is_not_left_without_a_unit_above_it()
    {
        using var organization = new TestOrganization();
        var rep = organization.AddUser("rep");

        var user = TestOrganization.Fault(() =>
            organization.Admin.Update(new Entity("systemuser", rep) { ["businessunitid"] = null })
        );
        var unit = TestOrganization.Fault(() =>
            organization.Admin.Create(new Entity("businessunit") { ["name"] = "second root" })
        );

        Assert.Equal("The businessunitid is missing or invalid.", user.Message);
        Assert.StartsWith(
            "Required field 'parentbusinessunitid' is missing",
            unit.Message,
            StringComparison.Ordinal
        );
    }
}
