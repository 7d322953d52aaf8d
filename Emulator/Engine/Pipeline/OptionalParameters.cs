using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Parameters that any request may carry besides its own.</summary>
internal static class OptionalParameters
{
    private static readonly string[] Unsupported =
    [
        "BypassBusinessLogicExecution",
        "BypassBusinessLogicExecutionStepIds",
        "SolutionUniqueName",
        "partitionid",
    ];

    /// <summary>The request without them, deep-copied, and the call with their effect.</summary>
    public static (OrganizationRequest Request, Call Call) Apply(
        Organization organization,
        OrganizationRequest request,
        Call call
    )
    {
        foreach (var name in Unsupported.Where(request.Parameters.ContainsKey))
        {
            throw Fault.NotSupported($"The optional parameter {name}");
        }

        var plain = new OrganizationRequest(request.RequestName)
        {
            RequestId = request.RequestId,
            Parameters = ValueCopy.Of(request.Parameters),
        };
        return (plain, TakeSwitches(organization, plain, call));
    }

    private static Call TakeSwitches(Organization organization, OrganizationRequest request, Call call)
    {
        if (request.Parameters.Take("SuppressDuplicateDetection") is false)
        {
            throw Fault.NotSupported("Duplicate detection");
        }

        _ = request.Parameters.Take("SuppressCallbackRegistrationExpanderJob");
        var effective = call with
        {
            Tag = request.Parameters.Take("tag") as string,
            RequestId = request.RequestId ?? call.RequestId,
        };
        if (request.Parameters.Take("BypassCustomPluginExecution") is true)
        {
            organization.Security.EnsurePrivilege(call, StandardPrivileges.BypassPlugins);
            effective = effective with { BypassesPlugins = true };
        }

        return effective;
    }
}
