using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>Every table and column that the solution may refer to: its own, and those of Dynamics 365 Sales.</summary>
internal sealed class KnownTables(IReadOnlyList<TableView> packaged)
{
    private static readonly Dictionary<ColumnType, string> TypeNames = new()
    {
        [ColumnType.String] = "nvarchar",
        [ColumnType.Memo] = "ntext",
        [ColumnType.Integer] = "int",
        [ColumnType.BigInt] = "bigint",
        [ColumnType.Decimal] = "decimal",
        [ColumnType.Double] = "float",
        [ColumnType.Money] = "money",
        [ColumnType.Boolean] = "bit",
        [ColumnType.DateTime] = "datetime",
        [ColumnType.Picklist] = "picklist",
        [ColumnType.MultiSelect] = "multiselectpicklist",
        [ColumnType.State] = "state",
        [ColumnType.Status] = "status",
        [ColumnType.Lookup] = "lookup",
        [ColumnType.Customer] = "customer",
        [ColumnType.Owner] = "owner",
        [ColumnType.PartyList] = "partylist",
        [ColumnType.UniqueIdentifier] = "uniqueidentifier",
        [ColumnType.EntityName] = "nvarchar",
    };

    /// <summary>Whether the platform or Dynamics 365 Sales brings the table.</summary>
    public static bool IsStandard(string table) => StandardCatalogue.Schema.Find(table) is not null;

    public bool Has(string table) => IsStandard(table) || packaged.Any(t => t.LogicalName == table);

    public bool Has(string table, string column) => TypeOf(table, column) is not null;

    /// <summary>Type of a column as solution files name it; null when there is no such column.</summary>
    public string? TypeOf(string table, string column) =>
        packaged
            .Where(t => t.LogicalName == table)
            .Select(t => t.Column(column)?.Type)
            .FirstOrDefault(t => t is not null)
        ?? (
            StandardCatalogue.Schema.Find(table)?.Find(column) is { } standard
                ? TypeNames[standard.Type]
                : Unlisted(table, column)
        );

    /// <summary>Columns of a table, for suggestions.</summary>
    public IEnumerable<string> ColumnsOf(string table) =>
        packaged
            .Where(t => t.LogicalName == table)
            .SelectMany(t => t.Columns.Select(c => c.LogicalName))
            .Concat(StandardCatalogue.Schema.Find(table)?.Columns.Select(c => c.LogicalName) ?? []);

    /// <summary>Names of all tables, for suggestions.</summary>
    public IEnumerable<string> Names =>
        packaged.Select(t => t.LogicalName).Concat(StandardCatalogue.Schema.TableNames);

    // Every table has it, no solution lists it.
    private string? Unlisted(string table, string column) =>
        column == "versionnumber" && Has(table) ? "bigint" : null;
}
