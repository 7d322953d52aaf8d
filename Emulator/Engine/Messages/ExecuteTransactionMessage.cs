using System.ServiceModel;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Requests in one transaction: all or none; at most 1,000.</summary>
internal sealed class ExecuteTransactionMessage(Organization organization) : Message(organization)
{
    public override string Name => "ExecuteTransaction";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RefuseInPlugin(Name, call);
        var requests = Required<OrganizationRequestCollection>(request, "Requests");
        BatchSize.Ensure(requests, Name);
        var responses = new OrganizationResponseCollection();
        Organization.Join(
            call,
            joined =>
            {
                for (var index = 0; index < requests.Count; index++)
                {
                    responses.Add(Run(requests[index], index, joined));
                }
            }
        );
        var wantsResponses =
            request.Parameters.TryGetValue("ReturnResponses", out var wants) && wants is true;
        return Answer<ExecuteTransactionResponse>(
            Name,
            ("Responses", wantsResponses ? responses : new OrganizationResponseCollection())
        );
    }

    private OrganizationResponse Run(OrganizationRequest request, int index, Call call)
    {
        BatchSize.RefuseNested(request, Name);
        try
        {
            return Organization.Execute(request, call);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw Faulted(fault.Detail, index);
        }
    }

    private static FaultException<OrganizationServiceFault> Faulted(OrganizationServiceFault inner, int index)
    {
        var fault = new ExecuteTransactionFault
        {
            FaultedRequestIndex = index,
            ErrorCode = inner.ErrorCode,
            Message = inner.Message,
            ErrorDetails = inner.ErrorDetails,
            Timestamp = inner.Timestamp,
            TraceText = inner.TraceText,
        };
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(inner.Message));
    }
}
