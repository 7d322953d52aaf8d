namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>One value of a choice, with its label in the base language (1033).</summary>
public sealed record Option(int Value, string Label)
{
    public string Description { get; init; } = "";

    /// <summary>Of a status reason: the state it belongs to; null for every other choice.</summary>
    public int? State { get; init; }

    /// <summary>Of a state: the status reason set when only the state is given; null for every other choice.</summary>
    public int? DefaultStatus { get; init; }

    /// <summary>Of a state: its name in code, such as <c>Active</c>; empty for every other choice.</summary>
    public string InvariantName { get; init; } = "";

    /// <summary>Colour as <c>#RRGGBB</c>, or empty.</summary>
    public string Color { get; init; } = "";
}
