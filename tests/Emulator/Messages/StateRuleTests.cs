using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>States and their reasons.</summary>
public sealed class StateRuleTests
{
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

    private static int Refused(string column, object value)
    {
        using var organization = new TestOrganization();
        var row = TestOrganization.Thing("x");
        row[column] = value;
        return TestOrganization.Fault(() => organization.Admin.Create(row)).ErrorCode;
    }
}
