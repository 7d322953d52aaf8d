using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using static Crm.SalesProcess.Tests.Emulator.Messages.Deal;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class ClosingTests
{
    [Fact]
    public void Winning_closes_the_opportunity_and_leaves_an_activity()
    {
        using var organization = new TestOrganization();
        var id = Opportunity(organization);

        Win(organization, id);

        var row = organization.Read("opportunity", id);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(3, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(90m, row.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2026, 3, 1), row.GetAttributeValue<DateTime>("actualclosedate"));
        var close = Assert.Single(organization.All("opportunityclose"));
        Assert.Equal(1, close.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, close.GetAttributeValue<OptionSetValue>("opportunitystatecode").Value);
    }

    [Fact]
    public void Losing_without_a_value_takes_the_estimate_and_today()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero));
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { Clock = clock }
        );
        var id = Opportunity(organization);

        organization.Admin.Execute(
            new OrganizationRequest("LoseOpportunity")
            {
                ["OpportunityClose"] = Close(id),
                ["Status"] = new OptionSetValue(5),
            }
        );

        var row = organization.Read("opportunity", id);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(5, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(100m, row.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2026, 2, 28), row.GetAttributeValue<DateTime>("actualclosedate"));
    }

    [Theory]
    [InlineData("WinOpportunity", "Win")]
    [InlineData("LoseOpportunity", "Lose")]
    [Trait("Fact", "7")]
    public void Steps_know_the_requests_by_their_messages(string request, string message)
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", message, 40) { Table = "opportunity" }
        );

        organization.Admin.Execute(
            new OrganizationRequest(request)
            {
                ["OpportunityClose"] = Close(Opportunity(organization)),
                ["Status"] = new OptionSetValue(-1),
            }
        );

        Assert.Equal(message, organization.Executions.Single().Message);
        Assert.Equal("OpportunityClose,Status", organization.Traced("TraceContext", "input"));
    }

    [Fact]
    public void A_refused_win_leaves_no_activity()
    {
        using var organization = new TestOrganization(
            new TestStep("Refuse", "Win", 40) { Table = "opportunity" }
        );
        var id = Opportunity(organization);

        TestOrganization.Fault(() => Win(organization, id));

        Assert.Empty(organization.All("opportunityclose"));
        Assert.Equal(
            0,
            organization.Read("opportunity", id).GetAttributeValue<OptionSetValue>("statecode").Value
        );
    }

    [Theory]
    [InlineData(true, "20,40,20,40")]
    [InlineData(false, "")]
    public void Winning_raises_an_update_by_switch(bool raises, string stages)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(
                new TestStep("TraceContext", "Update", 10) { Table = "opportunity" },
                new TestStep("TraceContext", "Update", 20) { Table = "opportunity" },
                new TestStep("TraceContext", "Update", 40) { Table = "opportunity" }
            ),
            new EmulatorOptions { WinLoseRaisesUpdate = raises }
        );

        Win(organization, Opportunity(organization));

        Assert.Equal(stages, string.Join(',', organization.Executions.Select(execution => execution.Stage)));
    }

    [Theory]
    [InlineData(true, "20")]
    [InlineData(false, "10,20")]
    [Trait("Fact", "3")]
    public void The_activity_of_a_win_skips_stage_10_by_switch(bool skips, string stages)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(
                new TestStep("TraceContext", "Create", 10) { Table = "opportunityclose" },
                new TestStep("TraceContext", "Create", 20) { Table = "opportunityclose" }
            ),
            new EmulatorOptions { InnerOperationsSkipPreValidation = skips }
        );

        Win(organization, Opportunity(organization));

        Assert.Equal(stages, string.Join(',', organization.Executions.Select(execution => execution.Stage)));
    }

    [Fact]
    [Trait("Fact", "20")]
    public void An_update_does_not_close_an_opportunity()
    {
        using var organization = new TestOrganization();
        var id = Opportunity(organization);

        var update = TestOrganization.Fault(() => CloseByUpdate(organization, id));
        var setState = TestOrganization.Fault(() => CloseBySetState(organization, id));

        Assert.Contains(
            "use the WinOpportunityRequest message instead",
            update.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "use the WinOpportunityRequest message instead",
            setState.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Fact", "20")]
    public void An_update_closes_an_opportunity_when_the_switch_allows_it()
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { UpdateMayClose = true }
        );
        var id = Opportunity(organization);

        CloseByUpdate(organization, id);

        Assert.Equal(
            3,
            organization.Read("opportunity", id).GetAttributeValue<OptionSetValue>("statuscode").Value
        );
    }

    [Fact]
    public void SetState_puts_an_opportunity_on_hold_and_runs_its_own_steps_only()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 20) { Table = "opportunity" },
            new TestStep("TraceContext", "SetStateDynamicEntity", 20) { Table = "opportunity" }
        );
        var id = Opportunity(organization);

        organization.Admin.Execute(
            new SetStateRequest
            {
                EntityMoniker = new EntityReference("opportunity", id),
                State = new OptionSetValue(0),
                Status = new OptionSetValue(2),
            }
        );

        Assert.Equal("SetStateDynamicEntity", organization.Executions.Single().Message);
        Assert.Equal(
            2,
            organization.Read("opportunity", id).GetAttributeValue<OptionSetValue>("statuscode").Value
        );
    }
}
