using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>A property of a row that leads to other rows. Tables and columns by logical name.</summary>
/// <param name="Name">As clients write it; unique on its table.</param>
/// <param name="From">Table that has the property.</param>
/// <param name="To">Table of the rows it leads to; empty for an owner, who is a user or a team.</param>
internal sealed record Navigation(string Name, string From, string To, NavigationKind Kind)
{
    /// <summary>Schema name of the relationship; empty when the lookup is part of none.</summary>
    public string Relationship { get; init; } = "";

    /// <summary>The lookup column: of <see cref="From"/> for a lookup, of <see cref="To"/> for children; else empty.</summary>
    public string Column { get; init; } = "";

    /// <summary>Of peers only.</summary>
    public ManyToMany? Intersect { get; init; }

    public bool IsCollection => Kind != NavigationKind.Lookup;

    /// <summary>Column of the intersect table that holds the id of a row of <see cref="From"/>.</summary>
    public string NearColumn => IsFirst ? Intersect!.FirstColumn : Intersect!.SecondColumn;

    /// <summary>Column of the intersect table that holds the id of a row of <see cref="To"/>.</summary>
    public string FarColumn => IsFirst ? Intersect!.SecondColumn : Intersect!.FirstColumn;

    private bool IsFirst => Intersect!.FirstTable == From;
}
