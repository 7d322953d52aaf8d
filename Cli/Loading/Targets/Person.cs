namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>A row of the user file.</summary>
internal sealed record Person(string File, string Name, string Title, string Email, string Manager)
{
    /// <summary>Name of the business unit; empty for the root.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Word of the map for security roles.</summary>
    public string Role { get; init; } = string.Empty;
}
