using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>What one column line describes: the column, its base column if it is money, its relationships.</summary>
internal sealed record ColumnDescription(
    ImmutableArray<Column> Columns,
    ImmutableArray<OneToMany> Relationships
);
