using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using static Crm.SalesProcess.Tests.Emulator.Security.Tester;

namespace Crm.SalesProcess.Tests.Emulator.Security;

/// <summary>What writing needs besides the privilege to write.</summary>
public sealed class WriteAccessTests
{
    [Fact]
    public void A_row_for_somebody_else_needs_the_privilege_to_assign()
    {
        using var organization = WithRole("Basic");
        var user = organization.AddUser("user", "Tester");
        var colleague = organization.AddUser("colleague", "Tester");
        var row = TestOrganization.Thing("theirs");
        row["ownerid"] = new EntityReference("systemuser", colleague);

        var fault = TestOrganization.Fault(() => organization.Emulator.ServiceFor(user).Create(row));

        Assert.Contains("AssignAccess", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_must_be_able_to_read_the_row()
    {
        using var organization = WithRole("Basic");
        var stranger = organization.AddUser("stranger");
        var thing = organization.CreateThing();

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(TestOrganization.Assign(thing, stranger))
        );

        Assert.Equal(unchecked((int)0x80040231), fault.ErrorCode);
    }

    [Fact]
    public void A_lookup_needs_AppendTo_on_the_row_it_refers_to()
    {
        using var organization = WithRole("Basic");
        var user = organization.AddUser("user", "Tester");
        var row = TestOrganization.Thing("x");
        row["test_accountid"] = new EntityReference(
            "account",
            organization.Admin.Create(new Entity("account"))
        );

        var fault = TestOrganization.Fault(() => organization.Emulator.ServiceFor(user).Create(row));

        Assert.Contains("prvAppendToAccount", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_lookup_that_a_plugin_sets_is_checked_as_the_caller_by_switch(bool isChecked, bool isRefused)
    {
        var id = Guid.NewGuid();
        using var organization = WithRole(
            "Basic",
            new EmulatorOptions { PluginLookupsCheckedAsCaller = isChecked },
            new TestStep("SetLookup", "Create", 20) { Configuration = $"test_accountid=account={id}" }
        );
        organization.Admin.Create(new Entity("account", id));
        var user = organization.AddUser("user", "Tester");

        var attempt = Record.Exception(() => Create(organization, user));

        Assert.Equal(isRefused, attempt is not null);
    }

    [Fact]
    public void The_currency_that_the_platform_sets_needs_no_privilege()
    {
        using var organization = WithRole("Basic");
        var row = TestOrganization.Thing("x");
        row["test_amount"] = new Money(5m);

        var id = organization.Emulator.ServiceFor(organization.AddUser("user", "Tester")).Create(row);

        Assert.True(organization.Read("test_thing", id).Contains("transactioncurrencyid"));
    }

    [Fact]
    public void A_plugin_that_asks_for_SYSTEM_is_above_the_callers_privileges()
    {
        using var organization = WithRole(
            "Basic",
            null,
            new TestStep("CreateAccount", "Create", 40) { Configuration = "made=system" }
        );
        var user = organization.AddUser("user", "Tester");

        Create(organization, user);

        Assert.Single(organization.All("account"));
    }

    [Fact]
    public void A_plugin_that_runs_as_the_caller_is_checked_as_the_caller()
    {
        using var organization = WithRole(
            "Basic",
            null,
            new TestStep("CreateAccount", "Create", 40) { Configuration = "made=user" }
        );
        var user = organization.AddUser("user", "Tester");

        var fault = TestOrganization.Fault(() => Create(organization, user));

        Assert.Contains("prvCreateAccount", fault.Message, StringComparison.Ordinal);
        Assert.Empty(organization.All("test_thing"));
    }

    [Fact]
    public void Overriding_createdon_needs_its_privilege()
    {
        using var organization = new TestOrganization();
        var seller = organization.AddUser("seller", "Salesperson");
        var row = new Entity("account")
        {
            ["overriddencreatedon"] = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

        var fault = TestOrganization.Fault(() => organization.Emulator.ServiceFor(seller).Create(row));

        Assert.Contains("prvOverrideCreatedOnCreatedBy", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "prvAppendtest_Thing")]
    [InlineData("prvAppendtest_Thing", "")]
    public void A_lookup_needs_Append_on_the_row_it_is_in(string held, string missing)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUserWith(
            "keeper",
            "prvCreatetest_Thing",
            "prvReadtest_Thing",
            "prvAppendToAccount",
            held
        );
        var row = TestOrganization.Thing("x");
        row["test_accountid"] = new EntityReference(
            "account",
            organization.Admin.Create(new Entity("account"))
        );

        var thrown = Record.Exception(() => organization.Emulator.ServiceFor(user).Create(row));

        Assert.Equal(missing.Length == 0, thrown is null);
        Assert.Contains(missing, thrown?.Message ?? "", StringComparison.Ordinal);
    }
}
