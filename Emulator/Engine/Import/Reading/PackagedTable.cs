using System.Collections.Generic;
using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A table as the package has it: a new one, or the columns it adds to an existing one.</summary>
/// <param name="Definition">Null when only columns are added.</param>
public sealed record PackagedTable(SolutionElement Source, string SchemaName, Table? Definition)
{
    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>The columns with the element each was read from.</summary>
    public IReadOnlyList<(SolutionElement Source, Column Column)> Columns { get; init; } = [];

    public ImmutableArray<AlternateKey> Keys { get; init; } = [];
}
