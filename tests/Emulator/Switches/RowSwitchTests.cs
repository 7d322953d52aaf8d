using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using static Crm.SalesProcess.Tests.Emulator.Messages.Deal;

namespace Crm.SalesProcess.Tests.Emulator.Switches;

/// <summary>What a write does, where the platform's behaviour is not certain.</summary>
public sealed class RowSwitchTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_a_closed_opportunity_takes_its_estimate_is_a_switch(bool takes)
    {
        using var organization = With(new EmulatorOptions { ClosingTakesEstimate = takes });
        var id = Opportunity(organization);

        organization.Admin.Execute(
            new OrganizationRequest("WinOpportunity")
            {
                ["OpportunityClose"] = Close(id),
                ["Status"] = new OptionSetValue(3),
            }
        );

        Assert.Equal(
            takes ? new Money(100m) : null,
            organization.Read("opportunity", id).GetAttributeValue<Money>("actualvalue")
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_the_customer_follows_the_account_is_a_switch(bool follows)
    {
        using var organization = With(new EmulatorOptions { CustomersFollowParents = follows });
        var account = organization.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        var row = new Entity("opportunity") { ["parentaccountid"] = new EntityReference("account", account) };

        var id = organization.Admin.Create(row);

        Assert.Equal(follows, organization.Read("opportunity", id).Contains("customerid"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Fact", "22")]
    public void Whether_a_row_without_amounts_has_a_currency_is_a_switch(bool every)
    {
        using var organization = With(new EmulatorOptions { EveryRowHasCurrency = every });

        var id = organization.CreateThing();

        var row = organization.Read("test_thing", id);
        Assert.Equal(every, row.Contains("transactioncurrencyid"));
        Assert.Equal(every, row.Contains("exchangerate"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_a_column_that_callers_may_not_set_is_refused_is_a_switch(bool refused)
    {
        using var organization = With(new EmulatorOptions { UnwritableColumnsRefused = refused });
        var id = organization.CreateThing("old");
        var change = new Entity("test_thing", id)
        {
            ["test_name"] = "new",
            ["createdon"] = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

        Assert.Equal(
            refused ? "The column 'createdon' of 'test_thing' cannot be set by callers." : "",
            Text(() => organization.Admin.Update(change))
        );

        Assert.Equal(refused ? "old" : "new", organization.Read("test_thing", id)["test_name"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_rows_need_what_their_forms_require_is_a_switch(bool hold)
    {
        using var organization = With(new EmulatorOptions { FormRequirementsHold = hold });
        var id = organization.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        var text = hold ? "Required field 'name' is missing for account." : "";

        var created = Text(() => organization.Admin.Create(new Entity("account")));
        var cleared = Text(() => organization.Admin.Update(new Entity("account", id) { ["name"] = null }));
        organization.Admin.Update(new Entity("account", id) { ["telephone1"] = "1" });

        Assert.Equal((text, text), (created, cleared));
    }

    [Theory]
    [InlineData(true, false, "violated")]
    [InlineData(false, false, "")]
    [InlineData(true, true, "")]
    [Trait("Fact", "25")]
    public void Whether_rows_that_share_part_of_a_key_collide_is_a_switch(
        bool collide,
        bool empty,
        string text
    )
    {
        using var organization = new TestOrganization(
            new TestPackage { Entities = TwoColumnKey },
            new EmulatorOptions { PartialKeysCollide = collide }
        );
        var code = empty ? null : "A";
        organization.Admin.Create(new Entity("test_thing") { ["test_code"] = code });

        var second = Text(() => organization.Admin.Create(new Entity("test_thing") { ["test_code"] = code }));

        Assert.Contains(text, second, StringComparison.Ordinal);
        Assert.Equal(text.Length == 0, second.Length == 0);
    }

    [Theory]
    [InlineData(true, 0x80040231)]
    [InlineData(false, 0)]
    public void Whether_an_owner_must_be_able_to_read_is_a_switch(bool must, uint code)
    {
        using var organization = With(new EmulatorOptions { OwnersMustRead = must });
        var stranger = organization.AddUser("stranger");
        var thing = organization.CreateThing();

        var refused = Code(() => organization.Admin.Execute(TestOrganization.Assign(thing, stranger)));

        Assert.Equal(code, refused);
    }

    private static string TwoColumnKey =>
        TestTables.Thing.Replace(
            "<AttributeName>test_code</AttributeName>",
            "<AttributeName>test_code</AttributeName><AttributeName>test_note</AttributeName>",
            StringComparison.Ordinal
        ) + TestTables.Setting;

    private static TestOrganization With(EmulatorOptions options) => new(new TestPackage(), options);

    private static string Text(Action action) => Fault(action)?.Message ?? "";

    private static uint Code(Action action) => unchecked((uint)(Fault(action)?.ErrorCode ?? 0));

    private static OrganizationServiceFault? Fault(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail;
        }
    }
}
