using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Limits of requests that carry requests.</summary>
internal static class BatchSize
{
    private const int Largest = 1000;

    public static void Ensure(OrganizationRequestCollection requests, string name)
    {
        if (requests.Count > Largest)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} has {requests.Count} requests, at most {Largest} are allowed."
                )
            );
        }
    }

    public static void RefuseNested(OrganizationRequest request, string name)
    {
        if (request.RequestName is "ExecuteMultiple" or "ExecuteTransaction")
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"{name} cannot contain {request.RequestName}.");
        }
    }
}
