using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Security;

/// <summary>Secured columns and the profiles that open them.</summary>
public sealed class ColumnSecurityTests
{
    [Fact]
    public void An_administrator_reads_and_writes_secured_columns()
    {
        using var secured = new Secured();

        Assert.Equal("secret", secured.Organization.Read("test_thing", secured.Thing)["test_note"]);
    }

    [Fact]
    public void Who_may_not_read_a_column_gets_rows_without_it()
    {
        using var secured = new Secured();
        var rep = secured.AddRep();

        var one = rep.Retrieve("test_thing", secured.Thing, new ColumnSet(true));
        var many = rep.RetrieveMultiple(
            new QueryExpression("test_thing") { ColumnSet = new ColumnSet("test_note", "test_name") }
        );

        Assert.False(one.Contains("test_note"));
        Assert.False(many.Entities.Single().Contains("test_note"));
        Assert.Equal("thing", many.Entities.Single()["test_name"]);
    }

    [Theory]
    [InlineData("<condition attribute='test_note' operator='eq' value='secret' />", 0)]
    [InlineData("<condition attribute='test_note' operator='like' value='s%' />", 0)]
    [InlineData("<condition attribute='test_note' operator='ne' value='x' />", 1)]
    [InlineData("<condition attribute='test_note' operator='null' />", 1)]
    [InlineData("<condition attribute='test_name' operator='eq' value='thing' />", 1)]
    public void A_condition_on_a_hidden_column_sees_nothing_in_it(string condition, int rows)
    {
        using var secured = new Secured();
        var fetch =
            $"<fetch><entity name='test_thing'><attribute name='test_name' /><filter>{condition}</filter></entity></fetch>";

        Assert.Equal(rows, secured.AddRep().RetrieveMultiple(new FetchExpression(fetch)).Entities.Count);
    }

    [Fact]
    public void Groups_and_sums_do_not_tell_what_a_hidden_column_holds()
    {
        using var secured = new Secured();
        var fetch = """
            <fetch aggregate='true'><entity name='test_thing'>
              <attribute name='test_note' alias='note' groupby='true' /><attribute name='test_thingid' alias='n' aggregate='count' />
            </entity></fetch>
            """;

        var row = secured.AddRep().RetrieveMultiple(new FetchExpression(fetch)).Entities.Single();

        Assert.Null(row.GetAttributeValue<AliasedValue>("note").Value);
    }

    [Fact]
    public void A_join_shows_no_hidden_column_either()
    {
        using var secured = new Secured();
        var fetch = $"""
            <fetch><entity name='account'><link-entity name='test_thing' from='test_accountid' to='accountid' alias='t'>
              <attribute name='test_note' /><attribute name='test_name' />
              <order attribute='test_note' /></link-entity></entity></fetch>
            """;

        var row = secured.AddRep().RetrieveMultiple(new FetchExpression(fetch)).Entities.Single();

        Assert.False(row.Contains("t.test_note"));
        Assert.True(row.Contains("t.test_name"));
    }

    [Fact]
    public void Who_may_not_write_a_column_is_refused()
    {
        using var secured = new Secured();
        var rep = secured.AddRep(("canread", true));

        var create = TestOrganization.Fault(() =>
            rep.Create(new Entity("test_thing") { ["test_note"] = "x" })
        );
        var update = TestOrganization.Fault(() =>
            rep.Update(new Entity("test_thing", secured.Thing) { ["test_note"] = "x" })
        );

        Assert.Equal((int)ErrorCode.AttributePrivilegeCreateIsMissing, create.ErrorCode);
        Assert.Equal((int)ErrorCode.AttributePermissionUpdateIsMissingDuringUpdate, update.ErrorCode);
        Assert.Equal(
            "secret",
            rep.Retrieve("test_thing", secured.Thing, new ColumnSet("test_note"))["test_note"]
        );
    }

    [Fact]
    public void A_profile_opens_what_it_names_to_its_users_and_teams()
    {
        using var secured = new Secured();
        var rep = secured.AddTeamRep(("cancreate", true), ("canupdate", true));

        var id = rep.Create(new Entity("test_thing") { ["test_note"] = "x" });
        rep.Update(new Entity("test_thing", id) { ["test_note"] = "y" });

        Assert.False(rep.Retrieve("test_thing", id, new ColumnSet("test_note")).Contains("test_note"));
        Assert.Equal("y", secured.Organization.Read("test_thing", id)["test_note"]);
    }

    private sealed class Secured : IDisposable
    {
        public Secured()
        {
            var account = Organization.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
            Thing = Organization.Admin.Create(
                new Entity("test_thing")
                {
                    ["test_name"] = "thing",
                    ["test_note"] = "secret",
                    ["test_accountid"] = new EntityReference("account", account),
                }
            );
        }

        public TestOrganization Organization { get; } =
            new(
                new TestPackage
                {
                    Entities = TestTables.ThingWith("test_note", "<IsSecured>1</IsSecured>"),
                    Roles = TestRole.Over("Global", "test_Thing", "Account"),
                    ExtraRoots = TestRole.Root,
                }
            );

        public Guid Thing { get; }

        public IOrganizationService AddRep(params (string, bool)[] rights)
        {
            var rep = Organization.AddUser("rep", TestRole.Name);
            Join("systemuser", rep, "systemuserprofiles_association", rights);
            return Organization.Emulator.ServiceFor(rep);
        }

        public IOrganizationService AddTeamRep(params (string, bool)[] rights)
        {
            var rep = Organization.AddUser("rep", TestRole.Name);
            var team = Organization.Admin.Create(new Entity("team") { ["name"] = "trusted" });
            Organization.Admin.Associate(
                "team",
                team,
                new Relationship("teammembership_association"),
                [new EntityReference("systemuser", rep)]
            );
            Join("team", team, "teamprofiles_association", rights);
            return Organization.Emulator.ServiceFor(rep);
        }

        public void Dispose() => Organization.Dispose();

        private void Join(
            string table,
            Guid principal,
            string relationship,
            IEnumerable<(string Column, bool Allowed)> rights
        )
        {
            var profile = Organization.Admin.Create(new Entity("fieldsecurityprofile") { ["name"] = "open" });
            var permission = new Entity("fieldpermission")
            {
                ["fieldsecurityprofileid"] = new EntityReference("fieldsecurityprofile", profile),
                ["entityname"] = "test_thing",
                ["attributelogicalname"] = "test_note",
            };
            foreach (var (column, allowed) in rights)
            {
                permission[column] = new OptionSetValue(allowed ? 4 : 0);
            }

            Organization.Admin.Create(permission);
            Organization.Admin.Associate(
                table,
                principal,
                new Relationship(relationship),
                [new EntityReference("fieldsecurityprofile", profile)]
            );
        }
    }
}
