namespace Crm.SalesProcess.Domain.Values;

/// <summary>A column of the opportunity as rules see it.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Label">Name shown to people.</param>
public sealed record Column(string Name, ColumnType Type, string Label);
