using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>CSV headers of the file of goals.</summary>
/// <param name="Name">Name of the goal.</param>
/// <param name="Owner">Full name of its owner.</param>
/// <param name="Target">What is to be reached; an amount is in the base currency.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; together a month, a fiscal quarter or a fiscal year.</param>
/// <param name="Parent">Name of the goal it is part of; null when all are targets of reps.</param>
/// <param name="Metric">Word for what is measured; null when all are won amounts.</param>
public sealed record GoalColumns(
    string Name,
    string Owner,
    string Target,
    string From,
    string To,
    string? Parent = null,
    string? Metric = null
)
{
    /// <summary>Every header that the file must have.</summary>
    [JsonIgnore]
    public IReadOnlyList<string?> All => [Name, Owner, Target, From, To, Parent, Metric];
}
