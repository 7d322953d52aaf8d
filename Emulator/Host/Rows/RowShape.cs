using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Which properties of a table's rows an answer has.</summary>
internal sealed record RowShape(Table Table)
{
    private const string Version = "versionnumber";
    private const string Currency = "transactioncurrencyid";

    /// <summary>Columns that were selected, by logical name; null = all of them.</summary>
    public FrozenSet<string>? Selected { get; init; }

    public ImmutableArray<Expansion> Expansions { get; init; } = [];

    /// <summary>What follows the name of the table in <c>@odata.context</c>.</summary>
    public string Context { get; init; } = "";

    /// <summary>The columns that the answer shows: those selected, the key, and with an amount its currency.</summary>
    public IEnumerable<Column> Shown =>
        Table.Columns.Where(column => PropertyName.IsServed(column) && IsShown(column));

    /// <summary>What must be read for it: the row version for the ETag, and lookups that are expanded.</summary>
    public ColumnSet ToRead
    {
        get
        {
            var lookups = Expansions
                .Where(expansion => !expansion.Navigation.IsCollection)
                .Select(expansion => expansion.Navigation.Column);
            var version = Table.Find(Version) is null ? [] : new[] { Version };
            return Selected is null
                ? new ColumnSet(true)
                : new ColumnSet([
                    .. Shown.Select(column => column.LogicalName).Concat(lookups).Concat(version).Distinct(),
                ]);
        }
    }

    private bool IsShown(Column column) =>
        Selected is null
        || Selected.Contains(column.LogicalName)
        || column.LogicalName == Table.PrimaryId
        || (column.LogicalName == Currency && Table.Columns.Any(IsSelectedAmount));

    private bool IsSelectedAmount(Column column) =>
        column.Type == ColumnType.Money && Selected!.Contains(column.LogicalName);
}
