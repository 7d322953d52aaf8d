using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>What one data file describes.</summary>
internal sealed record TableDescription(
    Table Table,
    ImmutableArray<OneToMany> Relationships,
    ManyToMany? Intersect
);
