using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>An opportunity, and the ways to close and to change it.</summary>
internal static class Deal
{
    public static Guid Opportunity(TestOrganization organization) =>
        organization.Admin.Create(
            new Entity("opportunity") { ["name"] = "deal", ["estimatedvalue"] = new Money(100m) }
        );

    public static Entity Close(Guid opportunity) =>
        new("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) };

    public static void Win(TestOrganization organization, Guid opportunity)
    {
        var close = Close(opportunity);
        close["actualrevenue"] = new Money(90m);
        close["actualend"] = new DateTime(2026, 3, 1);
        organization.Admin.Execute(
            new OrganizationRequest("WinOpportunity")
            {
                ["OpportunityClose"] = close,
                ["Status"] = new OptionSetValue(-1),
            }
        );
    }

    public static void CloseByUpdate(TestOrganization organization, Guid id) =>
        organization.Admin.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(1) });

    public static void CloseBySetState(TestOrganization organization, Guid id) =>
        organization.Admin.Execute(
            new SetStateRequest
            {
                EntityMoniker = new EntityReference("opportunity", id),
                State = new OptionSetValue(1),
                Status = new OptionSetValue(-1),
            }
        );

    public static void Rename(TestOrganization organization, Guid id) =>
        organization.Admin.Update(new Entity("opportunity", id) { ["name"] = "renamed" });
}
