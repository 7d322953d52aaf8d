namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>CSV headers of the file of goals.</summary>
/// <param name="Name">Name of the goal.</param>
/// <param name="Owner">Full name of its owner.</param>
/// <param name="Target">Amount to be won, in the base currency.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; together a month, a quarter or a year.</param>
/// <param name="Parent">Name of the goal it is part of; null when all are targets of reps.</param>
public sealed record GoalColumns(
    string Name,
    string Owner,
    string Target,
    string From,
    string To,
    string? Parent = null
);
