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
    private static readonly string[] Unsupported = ["SolutionUniqueName", "partitionid"];

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
        return effective with { Bypass = TakeBypass(organization, request, call) };
    }

    /// <summary>What the operation that this one is part of leaves out, and what the request says itself.</summary>
    private static StepBypass TakeBypass(Organization organization, OrganizationRequest request, Call call)
    {
        var bypass = call.Bypass;
        if (request.Parameters.Take("BypassCustomPluginExecution") is true)
        {
            organization.Security.EnsurePrivilege(call, StandardPrivileges.BypassPlugins);
            bypass = bypass with { Synchronous = true };
        }

        if (request.Parameters.Take("BypassBusinessLogicExecution") is string kinds)
        {
            organization.Security.EnsurePrivilege(call, StandardPrivileges.BypassLogic);
            bypass = bypass.WithKinds(kinds);
        }

        if (request.Parameters.Take("BypassBusinessLogicExecutionStepIds") is string ids)
        {
            organization.Security.EnsurePrivilege(call, StandardPrivileges.BypassLogic);
            bypass = bypass.WithSteps(ids);
        }

        return bypass;
    }
}
