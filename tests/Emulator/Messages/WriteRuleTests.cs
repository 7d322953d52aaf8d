using System;
using System.Globalization;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class WriteRuleTests
{
    [Fact]
    public void An_unknown_column_is_refused_by_name()
    {
        using var organization = new TestOrganization();

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Create(new Entity("account") { ["nmae"] = "x" })
        );

        Assert.Equal(unchecked((int)0x80041103), fault.ErrorCode);
        Assert.Contains("'nmae'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_table_is_refused_by_name()
    {
        using var organization = new TestOrganization();

        var fault = TestOrganization.Fault(() => organization.Admin.Create(new Entity("acount")));

        Assert.Equal(unchecked((int)0x80041102), fault.ErrorCode);
    }

    [Fact]
    public void An_unknown_request_is_refused_by_name()
    {
        using var organization = new TestOrganization();

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(new OrganizationRequest("Merge"))
        );

        Assert.Contains("The request Merge is not supported", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_has_a_longest_length()
    {
        Assert.Equal(unchecked((int)0x80044331), Refused("test_name", new string('x', 101)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_number_has_a_range(int count)
    {
        Assert.Equal(unchecked((int)0x8004432F), Refused("test_count", count));
    }

    [Fact]
    public void A_choice_has_values()
    {
        Assert.Equal(unchecked((int)0x8004431A), Refused("test_kind", new OptionSetValue(5)));
    }

    [Fact]
    public void A_value_has_its_columns_type()
    {
        Assert.Equal(unchecked((int)0x80040203), Refused("test_count", "seven"));
    }

    [Fact]
    public void A_date_is_not_before_1753()
    {
        using var organization = new TestOrganization();
        var row = new Entity("opportunity")
        {
            ["name"] = "old",
            ["estimatedclosedate"] = new DateTime(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

        Assert.Equal(
            unchecked((int)0x80040239),
            TestOrganization.Fault(() => organization.Admin.Create(row)).ErrorCode
        );
    }

    [Fact]
    public void A_lookup_refers_to_a_row_that_exists()
    {
        Assert.Equal(
            unchecked((int)0x80040217),
            Refused("test_accountid", new EntityReference("account", Guid.NewGuid()))
        );
    }

    [Fact]
    public void A_lookup_refers_to_a_table_it_may()
    {
        Assert.Equal(
            unchecked((int)0x80040203),
            Refused("test_accountid", new EntityReference("contact", Guid.NewGuid()))
        );
    }

    [Fact]
    public void A_system_required_column_cannot_be_cleared()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Update(new Entity("test_thing", id) { ["ownerid"] = null })
        );

        Assert.Equal("Attribute: ownerid cannot be set to NULL", fault.Message);
    }

    [Fact]
    public void A_column_that_callers_may_not_set_is_ignored()
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row["createdon"] = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var id = organization.Admin.Create(row);

        Assert.NotEqual(
            2000,
            organization.Read("test_thing", id).GetAttributeValue<DateTime>("createdon").Year
        );
    }

    [Fact]
    public void Overridden_createdon_becomes_createdon()
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row["overriddencreatedon"] = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var id = organization.Admin.Create(row);

        Assert.Equal(2000, organization.Read("test_thing", id).GetAttributeValue<DateTime>("createdon").Year);
    }

    [Fact]
    [Trait("Fact", "20")]
    public void A_row_cannot_be_created_in_another_than_its_first_state()
    {
        Assert.Equal(unchecked((int)0x80048408), Refused("statecode", new OptionSetValue(1)));
    }

    [Theory]
    [InlineData("statecode", 1, "statuscode", 2)]
    [InlineData("statuscode", 2, "statecode", 1)]
    public void State_and_status_bring_each_other(string sent, int value, string follows, int expected)
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { [sent] = new OptionSetValue(value) });

        Assert.Equal(
            expected,
            organization.Read("test_thing", id).GetAttributeValue<OptionSetValue>(follows).Value
        );
    }

    [Fact]
    public void A_status_of_another_state_is_refused()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();
        var change = new Entity("test_thing", id)
        {
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(2),
        };

        Assert.Equal(
            unchecked((int)0x80048408),
            TestOrganization.Fault(() => organization.Admin.Update(change)).ErrorCode
        );
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
    public void A_revenue_that_the_system_is_to_calculate_is_refused_by_name()
    {
        using var organization = new TestOrganization();
        var row = new Entity("opportunity") { ["isrevenuesystemcalculated"] = true };

        var fault = TestOrganization.Fault(() => organization.Admin.Create(row));

        Assert.Contains("isrevenuesystemcalculated", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_names_its_row()
    {
        using var organization = new TestOrganization();

        var unnamed = TestOrganization.Fault(() => organization.Admin.Update(new Entity("account")));
        var unknown = TestOrganization.Fault(() =>
            organization.Admin.Update(new Entity("account", Guid.NewGuid()))
        );

        Assert.Equal("Entity Id must be specified for Update", unnamed.Message);
        Assert.Equal(unchecked((int)0x80040217), unknown.ErrorCode);
    }

    [Fact]
    public void An_update_for_another_version_is_refused()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();
        var request = new UpdateRequest
        {
            Target = new Entity("test_thing", id) { ["test_note"] = "x", RowVersion = "1" },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };

        var mismatch = TestOrganization.Fault(() => organization.Admin.Execute(request));
        request.Target.RowVersion = organization
            .Read("test_thing", id)
            .GetAttributeValue<long>("versionnumber")
            .ToString(CultureInfo.InvariantCulture);
        organization.Admin.Execute(request);

        Assert.Equal(unchecked((int)0x80060882), mismatch.ErrorCode);
        Assert.Equal("x", organization.Read("test_thing", id)["test_note"]);
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

    private static int Refused(string column, object value)
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row[column] = value;
        return TestOrganization.Fault(() => organization.Admin.Create(row)).ErrorCode;
    }
}
