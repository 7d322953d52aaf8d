using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>What the platform adds to a write.</summary>
public sealed class CompletionTests
{
    [Fact]
    public void Overridden_createdon_becomes_createdon()
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row["overriddencreatedon"] = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var id = organization.Admin.Create(row);

        Assert.Equal(2000, organization.Read("test_thing", id).GetAttributeValue<DateTime>("createdon").Year);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Fact", "4")]
    public void Whether_a_create_sets_defaults_is_a_switch(bool sets)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { CreateSetsDefaults = sets }
        );

        var id = organization.CreateThing();

        Assert.Equal(sets, organization.Read("test_thing", id).Contains("test_done"));
    }

    [Fact]
    public void A_full_name_follows_first_and_last_name()
    {
        using var organization = new TestOrganization();
        var id = organization.Admin.Create(
            new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "Byron" }
        );

        organization.Admin.Update(new Entity("contact", id) { ["lastname"] = "Lovelace" });

        Assert.Equal("Ada Lovelace", organization.Read("contact", id)["fullname"]);
    }

    [Fact]
    public void The_customer_of_an_opportunity_follows_its_account()
    {
        using var organization = new TestOrganization();
        var account = organization.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        var row = new Entity("opportunity") { ["parentaccountid"] = new EntityReference("account", account) };

        var id = organization.Admin.Create(row);

        Assert.Equal(
            account,
            organization.Read("opportunity", id).GetAttributeValue<EntityReference>("customerid").Id
        );
    }
}
