using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Whose figures a row shows.</summary>
public sealed record Scope
{
    private Scope(ScopeKind kind, Guid id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>Everyone.</summary>
    public static Scope Organisation { get; } = new(ScopeKind.Organisation, Guid.Empty);

    public ScopeKind Kind { get; }

    /// <summary>Id of the owner or unit; empty for the organisation.</summary>
    public Guid Id { get; }

    /// <summary>What is credited to owners of a team or business unit.</summary>
    public static Scope Unit(Guid id) => new(ScopeKind.BusinessUnit, id);

    /// <summary>What is credited to one owner.</summary>
    public static Scope Rep(Guid id) => new(ScopeKind.Rep, id);

    /// <summary>The scopes a credit counts in: the organisation, its unit, its owner.</summary>
    public static IReadOnlyList<Scope> Of(Credit credit) =>
        [Organisation, Unit(credit.Unit), Rep(credit.Owner)];

    /// <summary>Whether something credited so counts here.</summary>
    public bool Covers(Credit credit) =>
        Kind == ScopeKind.Organisation || Id == (Kind == ScopeKind.Rep ? credit.Owner : credit.Unit);
}
