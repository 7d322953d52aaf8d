using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static Crm.SalesProcess.Tests.Emulator.Messages.Deal;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class ReopeningTests
{
    [Fact]
    public void A_closed_opportunity_is_read_only_until_it_is_reopened()
    {
        using var organization = new TestOrganization();
        var id = Opportunity(organization);
        Win(organization, id);

        var fault = TestOrganization.Fault(() => Rename(organization, id));
        organization.Admin.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(0) });
        Rename(organization, id);

        Assert.Equal(unchecked((int)0x80040230), fault.ErrorCode);
        Assert.Equal("renamed", organization.Read("opportunity", id)["name"]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [Trait("Fact", "20")]
    public void Whether_reopening_clears_what_closing_wrote_is_a_switch(bool clears, bool bySetState)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { ReopeningClearsActuals = clears }
        );
        var id = Opportunity(organization);
        Win(organization, id);

        organization.Admin.Execute(Reopening(id, bySetState));

        var reopened = organization.Read("opportunity", id);
        foreach (var column in (string[])["actualvalue", "actualvalue_base", "actualclosedate"])
        {
            Assert.Equal(clears, !reopened.Contains(column));
        }
    }

    [Fact]
    public void A_closed_opportunity_takes_updates_when_the_switch_is_off()
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { ClosedRowsReadOnly = false }
        );
        var id = Opportunity(organization);
        Win(organization, id);

        Rename(organization, id);

        Assert.Equal("renamed", organization.Read("opportunity", id)["name"]);
    }

    [Fact]
    public void A_closed_opportunity_cannot_be_won_again()
    {
        using var organization = new TestOrganization();
        var id = Opportunity(organization);
        Win(organization, id);

        Assert.Equal(
            unchecked((int)0x8004023B),
            TestOrganization.Fault(() => Win(organization, id)).ErrorCode
        );
    }

    private static OrganizationRequest Reopening(Guid id, bool bySetState) =>
        bySetState
            ? new SetStateRequest
            {
                EntityMoniker = new EntityReference("opportunity", id),
                State = new OptionSetValue(0),
                Status = new OptionSetValue(1),
            }
            : new UpdateRequest
            {
                Target = new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(0) },
            };
}
