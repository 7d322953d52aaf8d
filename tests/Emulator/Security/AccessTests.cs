using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static Crm.SalesProcess.Tests.Emulator.Security.Tester;

namespace Crm.SalesProcess.Tests.Emulator.Security;

public sealed class AccessTests
{
    [Fact]
    public void A_missing_privilege_is_named_with_the_platforms_words()
    {
        using var organization = WithRole("Basic");
        var stranger = organization.AddUser("stranger");

        var fault = TestOrganization.Fault(() => Create(organization, stranger));

        Assert.Equal(unchecked((int)0x80040220), fault.ErrorCode);
        Assert.StartsWith(
            $"Principal user (Id={stranger}, type=8, roleCount=0",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("is missing prvCreatetest_Thing privilege", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic", "own")]
    [InlineData("Local", "own,same unit")]
    [InlineData("Deep", "below,own,same unit")]
    [InlineData("Global", "below,elsewhere,own,same unit")]
    public void A_role_shows_rows_to_its_depth(string level, string expected)
    {
        using var organization = WithRole(level);
        var (north, below, south) = Units(organization);
        var user = organization.AddUser("user", north, "Tester");
        CreateFor(organization, user, "own");
        CreateFor(organization, organization.AddUser("peer", north, "Tester"), "same unit");
        CreateFor(organization, organization.AddUser("junior", below, "Tester"), "below");
        CreateFor(organization, organization.AddUser("other", south, "Tester"), "elsewhere");

        var seen = Names(organization, user);

        Assert.Equal(expected, string.Join(',', seen));
    }

    [Fact]
    public void A_row_outside_of_the_depth_can_neither_be_read_nor_written()
    {
        using var organization = WithRole("Basic");
        var user = organization.AddUser("user", "Tester");
        var service = organization.Emulator.ServiceFor(user);
        var thing = organization.CreateThing();

        var read = TestOrganization.Fault(() =>
            service.Retrieve("test_thing", thing, new ColumnSet("test_name"))
        );
        var write = TestOrganization.Fault(() =>
            service.Update(new Entity("test_thing", thing) { ["test_note"] = "x" })
        );
        var delete = TestOrganization.Fault(() => service.Delete("test_thing", thing));

        Assert.All([read, write, delete], fault => Assert.Equal(unchecked((int)0x80048306), fault.ErrorCode));
        Assert.Contains("SecLib::AccessCheckEx failed", write.Message, StringComparison.Ordinal);
        Assert.Contains("WriteAccess", write.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_row_can_be_used_as_far_as_it_is_shared()
    {
        using var organization = WithRole("Basic");
        var user = organization.AddUser("user", "Tester");
        var service = organization.Emulator.ServiceFor(user);
        var thing = organization.CreateThing("shared");

        Share(organization, thing, "systemuser", user, AccessRights.ReadAccess | AccessRights.WriteAccess);
        service.Update(new Entity("test_thing", thing) { ["test_note"] = "allowed" });
        var delete = TestOrganization.Fault(() => service.Delete("test_thing", thing));

        Assert.Equal(["shared"], Names(organization, user));
        Assert.Equal(
            "allowed",
            service.Retrieve("test_thing", thing, new ColumnSet("test_note"))["test_note"]
        );
        Assert.Contains("DeleteAccess", delete.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rights_of_a_user_on_a_row_can_be_asked_for()
    {
        using var organization = WithRole("Basic");
        var user = organization.AddUser("user", "Tester");
        var thing = organization.CreateThing();
        Share(organization, thing, "systemuser", user, AccessRights.ReadAccess | AccessRights.WriteAccess);

        var response = (RetrievePrincipalAccessResponse)
            organization.Admin.Execute(
                new RetrievePrincipalAccessRequest
                {
                    Target = new EntityReference("test_thing", thing),
                    Principal = new EntityReference("systemuser", user),
                }
            );

        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, response.AccessRights);
    }

    [Fact]
    public void A_revoked_share_is_gone()
    {
        using var organization = WithRole("Basic");
        var user = organization.AddUser("user", "Tester");
        var thing = organization.CreateThing("shared");
        Share(organization, thing, "systemuser", user, AccessRights.ReadAccess);

        organization.Admin.Execute(
            new RevokeAccessRequest
            {
                Target = new EntityReference("test_thing", thing),
                Revokee = new EntityReference("systemuser", user),
            }
        );

        Assert.Empty(Names(organization, user));
    }

    [Fact]
    public void Roles_of_a_team_count_for_its_members()
    {
        using var organization = WithRole("Basic");
        var team = AddTeam(organization);
        organization.GiveRoles("team", team, "Tester");
        var user = organization.AddUser("user");
        Join(organization, team, user);

        CreateFor(organization, user, "own");
        var owned = organization.CreateThing("of the team");
        organization.Admin.Update(
            new Entity("test_thing", owned) { ["ownerid"] = new EntityReference("team", team) }
        );

        Assert.Equal(["of the team", "own"], Names(organization, user));
    }

    [Fact]
    public void A_disabled_user_is_refused()
    {
        using var organization = WithRole("Global");
        var user = organization.AddUser("user", "Tester");

        organization.Admin.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        Assert.Contains(
            "is disabled",
            TestOrganization.Fault(() => Create(organization, user)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_user_is_refused()
    {
        using var organization = new TestOrganization();

        Assert.Equal(
            unchecked((int)0x80040217),
            TestOrganization.Fault(() => Create(organization, Guid.NewGuid())).ErrorCode
        );
    }

    [Fact]
    public void A_withdrawn_role_counts_no_longer()
    {
        using var organization = WithRole("Global");
        var user = organization.AddUser("user", "Tester");
        Create(organization, user);

        organization.Admin.Disassociate(
            "systemuser",
            user,
            new Relationship("systemuserroles_association"),
            [new EntityReference("role", TestId.Of("role"))]
        );

        TestOrganization.Fault(() => Create(organization, user));
    }

    [Fact]
    public void A_salesperson_works_on_own_opportunities_and_sees_those_of_the_unit()
    {
        using var organization = new TestOrganization();
        var seller = organization.AddUser("seller", "Salesperson");
        var service = organization.Emulator.ServiceFor(seller);
        var mine = service.Create(new Entity("opportunity") { ["name"] = "mine" });
        var theirs = organization.Admin.Create(new Entity("opportunity") { ["name"] = "theirs" });

        service.Update(new Entity("opportunity", mine) { ["name"] = "still mine" });
        var refused = Record.Exception(() =>
            service.Update(new Entity("opportunity", theirs) { ["name"] = "x" })
        );

        Assert.Equal(2, service.RetrieveMultiple(new QueryExpression("opportunity")).Entities.Count);
        Assert.NotNull(refused);
    }
}
