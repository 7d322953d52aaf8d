using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Makes exceptions that people and clients understand: <c>SPnnnn: …</c>, with the number as sub-error code.</summary>
public static class Refusal
{
    private const int AbortedByPlugin = unchecked((int)0x80040265);

    /// <summary>A refusal for one reason.</summary>
    public static InvalidPluginExecutionException Because(RefusalCode code, string text) =>
        new(OperationStatus.Failed, (int)code, $"SP{(int)code}: {text}");

    /// <summary>A refusal that gives every reason; its number is that of the first.</summary>
    public static InvalidPluginExecutionException Because(IReadOnlyList<Violation> violations)
    {
        var texts = violations.Select(violation => $"SP{(int)violation.Code}: {violation.Text}");
        return new InvalidPluginExecutionException(
            OperationStatus.Failed,
            (int)violations[0].Code,
            string.Join("\n", texts)
        );
    }

    /// <summary>Somebody else was faster: the platform runs an asynchronous step again, up to four times in all.</summary>
    public static InvalidPluginExecutionException Again(string reason) =>
        new(
            OperationStatus.Retry,
            (int)RefusalCode.Outpaced,
            $"SP{(int)RefusalCode.Outpaced}: Somebody else changed the same figures at the same time. They are computed again. ({reason})"
        );

    /// <summary>Whether this is a refusal already, ours or another plugin's, perhaps from a nested call.</summary>
    public static bool Is(Exception exception) =>
        exception
            is InvalidPluginExecutionException
                or FaultException<OrganizationServiceFault> { Detail.ErrorCode: AbortedByPlugin };
}
