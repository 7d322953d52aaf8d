using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class GetNextAutoNumberValueMessage(Organization organization)
    : AutoNumberMessage(organization)
{
    public override string Name => "GetNextAutoNumberValue";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        return Answer<GetNextAutoNumberValueResponse>(Name, ("NextAutoNumberValue", Peek(request, call)));
    }
}
