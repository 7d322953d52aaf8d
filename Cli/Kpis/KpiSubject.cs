namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What a question about figures is limited to, by names; nothing is limited where a name is null.</summary>
/// <param name="Whose">A rep, team or business unit.</param>
/// <param name="Stage">A stage; then the measures are those of a stage.</param>
/// <param name="Process">A sales process.</param>
/// <param name="During">A period such as <c>2025</c>, <c>2025-Q3</c>, <c>2025-09</c>, <c>last-90-days</c> or <c>2025-01-10..2025-03-15</c>.</param>
public sealed record KpiSubject(
    string? Whose = null,
    string? Stage = null,
    string? Process = null,
    string? During = null
)
{
    /// <summary>Everything.</summary>
    public static KpiSubject All { get; } = new();
}
