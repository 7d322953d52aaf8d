using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>How a request failed.</summary>
/// <param name="Number">The sub-error code that our steps give; the platform's own error code when it refused.</param>
/// <param name="Text">What the person reads.</param>
public sealed record Refusal(int Number, string Text)
{
    /// <summary>Runs something that must fail.</summary>
    public static Refusal Of(Action act) =>
        Record.Exception(act) switch
        {
            FaultException<OrganizationServiceFault> { Detail: var fault } => new Refusal(
                fault.ErrorDetails.TryGetValue("SubErrorCode", out var number)
                    ? Convert.ToInt32(number, CultureInfo.InvariantCulture)
                    : fault.ErrorCode,
                fault.Message
            ),
            InvalidPluginExecutionException refusal => new Refusal(refusal.ErrorCode, refusal.Message),
            null => throw new InvalidOperationException("Nothing was refused."),
            var other => throw new InvalidOperationException("This is no refusal.", other),
        };
}
