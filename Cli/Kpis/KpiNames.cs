namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Whose figures a row shows, in words.</summary>
/// <param name="Scope">Name of the rep or team, or <c>Organisation</c>.</param>
/// <param name="Process">Name of the process; null when all are taken together.</param>
/// <param name="Stage">Name of the stage; null for the whole process.</param>
public sealed record KpiNames(string Scope, string? Process, string? Stage)
{
    /// <summary>Everybody.</summary>
    public const string Organisation = "Organisation";

    /// <summary>For people: what is not limited is left out.</summary>
    public override string ToString() =>
        Scope + (Process is null ? "" : $", process {Process}") + (Stage is null ? "" : $", stage {Stage}");
}
