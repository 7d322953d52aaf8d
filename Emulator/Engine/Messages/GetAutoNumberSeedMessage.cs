using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class GetAutoNumberSeedMessage(Organization organization) : AutoNumberMessage(organization)
{
    public override string Name => "GetAutoNumberSeed";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        return Answer<GetAutoNumberSeedResponse>(Name, ("AutoNumberSeedValue", Peek(request, call)));
    }
}
