using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Operators along trees of rows and of users.</summary>
public sealed class HierarchyTests : IDisposable
{
    private readonly TestOrganization _organization = new();
    private readonly Dictionary<string, Guid> _accounts = [];

    /// <summary>Group over North and South, North over Town.</summary>
    public HierarchyTests()
    {
        Add("Group", null);
        Add("North", "Group");
        Add("South", "Group");
        Add("Town", "North");
    }

    [Theory]
    [InlineData("under", "Group", "North,South,Town")]
    [InlineData("eq-or-under", "North", "North,Town")]
    [InlineData("not-under", "North", "Group,North,South")]
    [InlineData("above", "Town", "Group,North")]
    [InlineData("eq-or-above", "Town", "Group,North,Town")]
    [InlineData("above", "Group", "")]
    public void Rows_are_found_above_and_below(string operation, string from, string expected)
    {
        var condition =
            $"<condition attribute='accountid' operator='{operation}' value='{_accounts[from]}' />";

        Assert.Equal(expected, Names("account", condition));
    }

    [Fact]
    public void A_lookup_is_compared_along_the_tree_of_its_target()
    {
        _organization.Admin.Create(
            new Entity("opportunity")
            {
                ["name"] = "deal",
                ["parentaccountid"] = new EntityReference("account", _accounts["Town"]),
            }
        );
        var condition =
            $"<condition attribute='parentaccountid' operator='under' value='{_accounts["Group"]}' />";

        Assert.Equal("deal", Names("opportunity", condition));
    }

    [Fact]
    public void A_loop_ends()
    {
        _organization.Admin.Update(
            new Entity("account", _accounts["Group"])
            {
                ["parentaccountid"] = new EntityReference("account", _accounts["Town"]),
            }
        );
        var condition = $"<condition attribute='accountid' operator='under' value='{_accounts["Town"]}' />";

        Assert.Equal("Group,North,South", Names("account", condition));
    }

    [Fact]
    public void A_table_without_a_tree_is_named()
    {
        var fault = TestOrganization.Fault(() =>
            Names("contact", $"<condition attribute='contactid' operator='under' value='{Guid.NewGuid()}' />")
        );

        Assert.Equal((int)ErrorCode.QueryBuilderBadCondition, fault.ErrorCode);
        Assert.Contains(
            "hierarchical relationship, which 'contact' does not have",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("eq-useroruserhierarchy", "of boss,of rep")]
    [InlineData("eq-useroruserhierarchyandteams", "of boss,of rep,of team")]
    public void A_manager_finds_the_rows_of_who_reports(string operation, string expected)
    {
        var boss = _organization.AddUser("boss", "Sales Manager");
        var rep = _organization.AddUser("rep", "Sales Manager");
        _organization.Admin.Update(
            new Entity("systemuser", rep) { ["parentsystemuserid"] = new EntityReference("systemuser", boss) }
        );
        var team = _organization.Admin.Create(new Entity("team") { ["name"] = "hunters" });
        _organization.GiveRoles("team", team, "Sales Manager");
        _organization.Admin.Associate(
            "team",
            team,
            new Relationship("teammembership_association"),
            [new EntityReference("systemuser", rep)]
        );
        Own("of boss", "systemuser", boss);
        Own("of rep", "systemuser", rep);
        Own("of team", "team", team);
        Own("of another", "systemuser", _organization.AddUser("another", "Sales Manager"));

        var condition = $"<condition attribute='ownerid' operator='{operation}' />";

        Assert.Equal(expected, Names("lead", condition, _organization.Emulator.ServiceFor(boss), "lastname"));
    }

    public void Dispose() => _organization.Dispose();

    private void Own(string name, string table, Guid owner) =>
        _organization.Admin.Create(
            new Entity("lead") { ["lastname"] = name, ["ownerid"] = new EntityReference(table, owner) }
        );

    private void Add(string name, string? parent)
    {
        var account = new Entity("account") { ["name"] = name };
        if (parent is not null)
        {
            account["parentaccountid"] = new EntityReference("account", _accounts[parent]);
        }

        _accounts[name] = _organization.Admin.Create(account);
    }

    private string Names(
        string table,
        string condition,
        IOrganizationService? service = null,
        string column = "name"
    )
    {
        var name = table == "contact" ? "fullname" : column;
        var fetch =
            $"<fetch><entity name='{table}'><attribute name='{name}' /><order attribute='{name}' /><filter>{condition}</filter></entity></fetch>";
        var rows = (service ?? _organization.Admin).RetrieveMultiple(new FetchExpression(fetch)).Entities;
        return string.Join(',', rows.Select(row => row[name]));
    }
}
