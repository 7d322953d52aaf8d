using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>A column of a table. What does not apply to its type stays at its default.</summary>
public sealed record Column
{
    /// <summary>Name as written in code: <c>csp_ProcessId</c>, <c>EstimatedValue</c>.</summary>
    public required string SchemaName
    {
        get;
        init
        {
            field = value;
            LogicalName = value.ToLowerInvariant();
        }
    }

    public required ColumnType Type { get; init; }

    /// <summary>The schema name in lower case; unique within the table.</summary>
    [JsonIgnore]
    public string LogicalName { get; private init; } = "";

    public string DisplayName { get; init; } = "";
    public string Description { get; init; } = "";
    public RequiredLevel Required { get; init; }

    /// <summary>Whether callers may set it on Create. A value sent for a column that is not valid is ignored.</summary>
    public bool ValidForCreate { get; init; } = true;

    /// <summary>Whether callers may set it on Update.</summary>
    public bool ValidForUpdate { get; init; } = true;

    public bool ValidForRead { get; init; } = true;

    /// <summary>Guarded by column security.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Added by a solution; false for what the catalogue brings.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Format as a solution file names it: <c>text</c>, <c>email</c>, <c>date</c>, <c>datetime</c>, <c>duration</c>…</summary>
    public string Format { get; init; } = "";

    /// <summary>Longest text in characters; 0 when not a text.</summary>
    public int MaxLength { get; init; }

    /// <summary>Smallest number allowed, inclusive; null = the type's own limit.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>Largest number allowed, inclusive; null = the type's own limit.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>Decimals kept: decimal 0–12, double 0–5, money 0–4.</summary>
    public int Precision { get; init; }

    /// <summary>Of a money column: 0 its own precision, 1 the organisation's, 2 the currency's.</summary>
    public int PrecisionSource { get; init; }

    public DateTimeBehavior Behavior { get; init; } = DateTimeBehavior.UserLocal;

    /// <summary>Of picklist, multi-select, state, status and boolean columns.</summary>
    public Choice? Choice { get; init; }

    /// <summary>Option value, or 0/1 of a boolean, that a new row gets; null = none.</summary>
    public int? DefaultValue { get; init; }

    /// <summary>Tables that a lookup may refer to, by logical name.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Of a <c>_base</c> column: logical name of the money column it converts; empty otherwise.</summary>
    public string CalculationOf { get; init; } = "";

    /// <summary>Format of generated values such as <c>P-{SEQNUM:5}</c>; empty = none.</summary>
    public string AutoNumberFormat { get; init; } = "";

    [JsonIgnore]
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether the column alone does not say which table it refers to.</summary>
    [JsonIgnore]
    public bool IsPolymorphic => IsLookup && Targets.Length != 1;

    [JsonIgnore]
    public bool IsText => Type is ColumnType.String or ColumnType.Memo or ColumnType.EntityName;

    [JsonIgnore]
    public bool IsAmount => Type == ColumnType.Money && CalculationOf.Length == 0;

    [JsonIgnore]
    public bool HasPlainDefault =>
        DefaultValue is not null && Type is (ColumnType.Boolean or ColumnType.Picklist);

    [JsonIgnore]
    public bool IsSingleChoice => Type is ColumnType.Picklist or ColumnType.State or ColumnType.Status;
}
