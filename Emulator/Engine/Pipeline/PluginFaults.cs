using System;
using System.Collections.Generic;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>What callers see when a plug-in throws.</summary>
internal static class PluginFaults
{
    /// <summary>
    /// A refusal keeps its message and carries its code in the details. A fault of the service passes through as it
    /// is. Anything else becomes the platform's unexpected error.
    /// </summary>
    public static FaultException<OrganizationServiceFault> Translate(
        Exception thrown,
        Step step,
        string trace
    )
    {
        var fault = thrown switch
        {
            FaultException<OrganizationServiceFault> known => known,
            InvalidPluginExecutionException refusal => Refusal(refusal),
            _ => Unexpected(thrown, step),
        };
        if (string.IsNullOrEmpty(fault.Detail.TraceText))
        {
            fault.Detail.TraceText = trace;
        }

        return fault;
    }

    private static FaultException<OrganizationServiceFault> Refusal(InvalidPluginExecutionException refusal)
    {
        var details = new Dictionary<string, object>
        {
            ["OperationStatus"] = (int)refusal.Status,
            ["SubErrorCode"] = refusal.ErrorCode,
        };
        if (refusal.HttpStatus != PluginHttpStatusCode.NotSet)
        {
            details["HttpStatus"] = (int)refusal.HttpStatus;
        }

        foreach (var (name, text) in refusal.ExceptionDetails ?? new Dictionary<string, string>())
        {
            details[name] = text;
        }

        return Fault.Of((int)ErrorCode.IsvAborted, refusal.Message, details);
    }

    private static FaultException<OrganizationServiceFault> Unexpected(Exception thrown, Step step) =>
        Fault.Of(
            (int)ErrorCode.IsvUnExpected,
            $"An unexpected error occurred from ISV code. (ErrorType = {thrown.GetType().Name}) Unexpected exception from plug-in (Execute): {step.Name}: {thrown.GetType().FullName}: {thrown.Message}",
            [
                new("OperationStatus", (int)OperationStatus.Failed),
                new("SubErrorCode", thrown.HResult),
                new("Stack", thrown.ToString()),
            ]
        );
}
