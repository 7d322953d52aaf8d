namespace Crm.SalesProcess.Domain.Values;

/// <summary>A column of the opportunity as rules see it.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Label">Name shown to people.</param>
public sealed record Column(string Name, ColumnType Type, string Label)
{
    /// <summary>Where the version that names the column lists it, from 0 on; -1 outside a version.</summary>
    public int Place { get; init; } = -1;
}
