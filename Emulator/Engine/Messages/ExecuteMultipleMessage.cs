using System.ServiceModel;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Requests one after the other, each in a transaction of its own; at most 1,000.</summary>
internal sealed class ExecuteMultipleMessage(Organization organization) : Message(organization)
{
    public override string Name => "ExecuteMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RefuseInPlugin(Name, call);
        var requests = Required<OrganizationRequestCollection>(request, "Requests");
        var settings = Required<ExecuteMultipleSettings>(request, "Settings");
        BatchSize.Ensure(requests, Name);
        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var index = 0; index < requests.Count; index++)
        {
            var item = Run(requests[index], index, call);
            isFaulted |= item.Fault is not null;
            if (settings.ReturnResponses || item.Fault is not null)
            {
                responses.Add(item);
            }

            if (item.Fault is not null && !settings.ContinueOnError)
            {
                break;
            }
        }

        return Answer<ExecuteMultipleResponse>(Name, ("Responses", responses), ("IsFaulted", isFaulted));
    }

    private ExecuteMultipleResponseItem Run(OrganizationRequest request, int index, Call call)
    {
        BatchSize.RefuseNested(request, Name);
        try
        {
            var response = Organization.Execute(request, call);
            return new ExecuteMultipleResponseItem { RequestIndex = index, Response = response };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail };
        }
    }
}
