using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class WhoAmIMessage(Organization organization) : Message(organization)
{
    public override string Name => "WhoAmI";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) =>
        Answer<WhoAmIResponse>(
            Name,
            ("UserId", call.UserId),
            ("BusinessUnitId", Organization.Security.Of(call).BusinessUnitId),
            ("OrganizationId", Organization.Id)
        );
}
