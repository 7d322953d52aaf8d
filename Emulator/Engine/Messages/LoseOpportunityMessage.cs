using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Steps see it as <c>Lose</c> on opportunity.</summary>
internal sealed class LoseOpportunityMessage(Organization organization) : Message(organization)
{
    private readonly OpportunityClosing _closing = new(organization, OpportunityOutcome.Lost);

    public override string Name => "LoseOpportunity";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        _ = Required<Entity>(request, "OpportunityClose");
        _ = Required<OptionSetValue>(request, "Status");
        Organization.Events.Run(Batch.Of(OpportunityClosing.Event("Lose", request)), call, _closing);
        return Answer<OrganizationResponse>(Name);
    }
}
