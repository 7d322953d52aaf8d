using System;
using Crm.SalesProcess.Domain.Metrics;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The messages Win and Lose, by name: their typed classes are not in the .NET package of the SDK.</summary>
internal static class CloseRequest
{
    /// <summary>Status by which the platform takes the default of the outcome.</summary>
    public const int DefaultStatus = -1;

    /// <param name="outcome">Won or lost.</param>
    /// <param name="activity">The opportunityclose row; names the opportunity.</param>
    /// <param name="status">Value of statuscode, or <see cref="DefaultStatus"/>.</param>
    public static OrganizationRequest Of(Outcome outcome, Entity activity, int status) =>
        new(outcome == Outcome.Won ? "WinOpportunity" : "LoseOpportunity")
        {
            ["OpportunityClose"] = activity,
            ["Status"] = new OptionSetValue(status),
        };
}
