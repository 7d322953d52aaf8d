using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>Columns, by logical name, whose values together identify a row. Rows with a null in one are not checked.</summary>
public sealed record AlternateKey(string LogicalName, ImmutableArray<string> Columns)
{
    public string SchemaName { get; init; } = LogicalName;
    public string DisplayName { get; init; } = "";
    public KeyStatus Status { get; init; }

    /// <summary>Whether rows can be found by it.</summary>
    [JsonIgnore]
    public bool IsActive => Status == KeyStatus.Active;
}
