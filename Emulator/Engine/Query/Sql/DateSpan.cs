namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A span of time. An end that is null is open.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Before">Exclusive.</param>
/// <param name="Until">Inclusive; given instead of <paramref name="Before"/>.</param>
internal sealed record DateSpan(DateBound? From, DateBound? Before = null, DateBound? Until = null);
