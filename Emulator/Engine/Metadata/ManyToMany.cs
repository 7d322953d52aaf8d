namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>A relationship kept as rows of an intersect table that holds one id of each side. All names logical.</summary>
public sealed record ManyToMany
{
    public required string SchemaName { get; init; }
    public required string IntersectTable { get; init; }
    public required string FirstTable { get; init; }
    public required string FirstColumn { get; init; }
    public required string SecondTable { get; init; }
    public required string SecondColumn { get; init; }
    public bool IsCustom { get; init; }
}
