using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class SetAutoNumberSeedMessage(Organization organization) : AutoNumberMessage(organization)
{
    public override string Name => "SetAutoNumberSeed";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Set(request, Required<long>(request, "Value"), call);
        return Answer<SetAutoNumberSeedResponse>(Name);
    }
}
