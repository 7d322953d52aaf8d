namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>A parameter of an operation, or a property of its response.</summary>
/// <param name="Name">As clients write it.</param>
internal sealed record Parameter(string Name, ValueKind Kind)
{
    /// <summary>Key in the SDK's request or response.</summary>
    public string Key { get; init; } = Name;

    /// <summary>Table of the rows it holds, by logical name; empty = any.</summary>
    public string Table { get; init; } = "";

    public bool IsOptional { get; init; }
}
