using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>One thing that a figure counts.</summary>
/// <param name="Date">Local date by which it falls into the period; of stock the last day before it is taken.</param>
/// <param name="Opportunity">Topic of the opportunity.</param>
/// <param name="OpportunityId">Id of the opportunity.</param>
/// <param name="CreditedTo">Name of the owner at the event.</param>
/// <param name="Part">What it is counted as.</param>
/// <param name="Value">1 for what is counted, else days or base currency.</param>
public sealed record ExplainedRow(
    DateTime Date,
    string Opportunity,
    Guid OpportunityId,
    string CreditedTo,
    string Part,
    decimal Value
)
{
    private static readonly HashSet<Part> Stock =
    [
        Domain.Metrics.Contributions.Part.Open,
        Domain.Metrics.Contributions.Part.OpenAmount,
        Domain.Metrics.Contributions.Part.WeightedAmount,
        Domain.Metrics.Contributions.Part.OpenDueAmount,
        Domain.Metrics.Contributions.Part.OpenAge,
        Domain.Metrics.Contributions.Part.OverTarget,
        Domain.Metrics.Contributions.Part.Stalled,
    ];

    internal static ExplainedRow Of(
        Contribution contribution,
        DateTime standsOn,
        IReadOnlyDictionary<Guid, string> topics,
        Owners owners
    ) =>
        new(
            Stock.Contains(contribution.Part) ? standsOn : contribution.Place.Date,
            topics.GetValueOrDefault(contribution.Opportunity, string.Empty),
            contribution.Opportunity,
            owners.NameOf(contribution.Place.Credit.Owner),
            contribution.Part.ToString(),
            contribution.Value
        );
}
