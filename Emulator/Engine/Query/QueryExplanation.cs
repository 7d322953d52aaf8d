using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>How a query is run.</summary>
/// <param name="Sql">The statement, with parameters @0, @1, …</param>
/// <param name="Parameters">Values in the form in which they are stored.</param>
/// <param name="Plan">SQLite's plan, one line per step: which index serves what.</param>
public sealed record QueryExplanation(
    string Sql,
    ImmutableArray<object?> Parameters,
    ImmutableArray<string> Plan
);
