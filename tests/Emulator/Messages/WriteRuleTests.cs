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
    public void An_update_without_a_difference_counts_as_one()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { Clock = clock }
        );
        var id = organization.CreateThing("same");
        var before = organization.Read("test_thing", id);

        clock.Now = clock.Now.AddMinutes(1);
        organization.Admin.Update(new Entity("test_thing", id) { ["test_name"] = "same" });

        var after = organization.Read("test_thing", id);
        Assert.Equal(
            TimeSpan.FromMinutes(1),
            after.GetAttributeValue<DateTime>("modifiedon") - before.GetAttributeValue<DateTime>("modifiedon")
        );
        Assert.True((long)after["versionnumber"] > (long)before["versionnumber"]);
    }

    private static int Refused(string column, object value)
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row[column] = value;
        return TestOrganization.Fault(() => organization.Admin.Create(row)).ErrorCode;
    }
}
