using System.Collections.Immutable;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>A set of options: global (shared by columns under its name) or local to one column.</summary>
public sealed record Choice
{
    /// <summary>Unique name; of a local choice <c>table_column</c>.</summary>
    public required string Name { get; init; }

    public string DisplayName { get; init; } = "";
    public string Description { get; init; } = "";
    public bool IsGlobal { get; init; }
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>Null when the choice has no such value.</summary>
    public Option? Find(int value) => Options.FirstOrDefault(option => option.Value == value);

    /// <summary>The label, or the number itself when the choice has no such value.</summary>
    public string LabelOf(int value) =>
        Find(value)?.Label ?? value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
