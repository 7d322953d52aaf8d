using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Steps see it as <c>Win</c> on opportunity.</summary>
internal sealed class WinOpportunityMessage(Organization organization) : Message(organization)
{
    private readonly OpportunityClosing _closing = new(organization, OpportunityOutcome.Won);

    public override string Name => "WinOpportunity";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        _ = Required<Entity>(request, "OpportunityClose");
        _ = Required<OptionSetValue>(request, "Status");
        Organization.Events.Run(Batch.Of(OpportunityClosing.Event("Win", request)), call, _closing);
        return Answer<OrganizationResponse>(Name);
    }
}
