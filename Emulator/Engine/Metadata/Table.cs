using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Serialization;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>A table with all its columns, system columns included.</summary>
public sealed record Table
{
    /// <summary>Name as written in code: <c>csp_SalesProcess</c>, <c>Opportunity</c>.</summary>
    public required string SchemaName
    {
        get;
        init
        {
            field = value;
            LogicalName = value.ToLowerInvariant();
        }
    }

    /// <summary>The schema name in lower case; unique in the schema.</summary>
    [JsonIgnore]
    public string LogicalName { get; private init; } = "";

    /// <summary>Plural name under which the Web API serves the rows.</summary>
    public required string EntitySetName { get; init; }

    /// <summary>The platform's number of the table; custom tables count from 10000.</summary>
    public int ObjectTypeCode { get; init; }

    public required Ownership Ownership { get; init; }

    /// <summary>Logical name of the key column.</summary>
    public required string PrimaryId { get; init; }

    /// <summary>Logical name of the column that names a row; empty when rows have no name.</summary>
    public string PrimaryName { get; init; } = "";

    public string DisplayName { get; init; } = "";
    public string DisplayCollectionName { get; init; } = "";
    public string Description { get; init; } = "";
    public bool IsActivity { get; init; }
    public bool IsIntersect { get; init; }

    /// <summary>Rows are instances of a business process flow.</summary>
    public bool IsProcessFlow { get; init; }

    public bool IsCustom { get; init; }

    /// <summary>Updates may carry a row version to compare with.</summary>
    public bool HasRowVersionChecks { get; init; } = true;

    public ImmutableArray<AlternateKey> Keys { get; init; } = [];

    public ImmutableArray<Column> Columns
    {
        get;
        init
        {
            field = value;
            columnsByName = value.ToImmutableDictionary(column => column.LogicalName, StringComparer.Ordinal);
            SecuredColumns =
            [
                .. value.Where(column => column.IsSecured).Select(column => column.LogicalName),
            ];
            Amounts = [.. value.Where(column => column.IsAmount)];
            Numbered = [.. value.Where(column => column.AutoNumberFormat.Length > 0)];
            Defaulted = [.. value.Where(column => column.HasPlainDefault)];
        }
    } = [];

    /// <summary>Columns that need a column security profile, by logical name.</summary>
    [JsonIgnore]
    public ImmutableArray<string> SecuredColumns { get; private init; } = [];

    /// <summary>Money columns that callers write; the base amounts go with them.</summary>
    [JsonIgnore]
    public ImmutableArray<Column> Amounts { get; private init; } = [];

    /// <summary>Columns with generated values.</summary>
    [JsonIgnore]
    public ImmutableArray<Column> Numbered { get; private init; } = [];

    /// <summary>Columns whose default a new row gets; states have rules of their own.</summary>
    [JsonIgnore]
    public ImmutableArray<Column> Defaulted { get; private init; } = [];

    private readonly ImmutableDictionary<string, Column> columnsByName = ImmutableDictionary<
        string,
        Column
    >.Empty;

    /// <summary>Null when the table has no such column.</summary>
    public Column? Find(string column) => columnsByName.GetValueOrDefault(column);

    /// <summary>Faults with QueryBuilderNoAttribute when the table has no such column.</summary>
    public Column Column(string column) => Find(column) ?? throw Fault.NoColumn(this, column);

    /// <summary>The table with the columns added; one of the same name takes the old one's place.</summary>
    public Table With(params ReadOnlySpan<Column> added)
    {
        var replaced = added.ToArray().ToDictionary(column => column.LogicalName);
        var kept = Columns.Where(column => !replaced.ContainsKey(column.LogicalName));
        return this with { Columns = [.. kept, .. added] };
    }
}
