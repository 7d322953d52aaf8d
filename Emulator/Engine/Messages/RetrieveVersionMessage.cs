using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveVersionMessage(Organization organization) : Message(organization)
{
    public override string Name => "RetrieveVersion";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) =>
        Answer<RetrieveVersionResponse>(Name, ("Version", Emulated.Version));
}
