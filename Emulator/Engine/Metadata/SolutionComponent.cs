namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>
/// A part of the schema that a solution has brought; one that several solutions have brought is there once for each, and
/// goes with the last of them.
/// </summary>
/// <param name="Solution">Unique name of the solution.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of a table or choice its logical name, of a column or key <c>table.name</c>, of a relationship its
/// schema name in lower case.</param>
public sealed record SolutionComponent(string Solution, SchemaPart Kind, string Name);
