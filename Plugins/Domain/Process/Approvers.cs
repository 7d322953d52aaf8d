namespace Crm.SalesProcess.Domain.Process;

/// <summary>Who may decide on overrides and approvals of a process.</summary>
/// <param name="Kind">Manager chain, role or team.</param>
/// <param name="Name">Name of the role or team; blank for the manager chain.</param>
/// <param name="Days">How many days an approval can be used.</param>
public sealed record Approvers(ApproverKind Kind, string Name, int Days);
