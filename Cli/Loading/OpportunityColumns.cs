using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>CSV headers, one per value that is loaded.</summary>
public sealed record OpportunityColumns(
    string Name,
    string Owner,
    string Customer,
    string CreatedOn,
    string Outcome,
    string OutcomeReason,
    string Stage,
    string Probability,
    string EstimatedValue,
    string EstimatedCloseDate,
    string ActualValue,
    string ActualCloseDate
)
{
    /// <summary>Every header that the file must have.</summary>
    public IEnumerable<string> All =>
        [
            Name,
            Owner,
            Customer,
            CreatedOn,
            Outcome,
            OutcomeReason,
            Stage,
            Probability,
            EstimatedValue,
            EstimatedCloseDate,
            ActualValue,
            ActualCloseDate,
        ];
}
