using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>CSV headers, one per value that is loaded; null for what the export does not have.</summary>
/// <param name="Name">The topic.</param>
/// <param name="Owner">Full name of the owner.</param>
/// <param name="CreatedOn">Date, with or without a time.</param>
/// <param name="Key">What the other system knows the row by; history files refer to it.</param>
public sealed record OpportunityColumns(
    string Name,
    string Owner,
    string CreatedOn,
    string? Key = null,
    string? Customer = null,
    string? Outcome = null,
    string? OutcomeReason = null,
    string? Stage = null,
    string? Probability = null,
    string? Currency = null,
    string? EstimatedValue = null,
    string? EstimatedCloseDate = null,
    string? ActualValue = null,
    string? ActualCloseDate = null
)
{
    /// <summary>Every header that the file must have.</summary>
    [JsonIgnore]
    public IEnumerable<string> All =>
        new[]
        {
            Name,
            Owner,
            CreatedOn,
            Key,
            Customer,
            Outcome,
            OutcomeReason,
            Stage,
            Probability,
            Currency,
            EstimatedValue,
            EstimatedCloseDate,
            ActualValue,
            ActualCloseDate,
        }.OfType<string>();
}
