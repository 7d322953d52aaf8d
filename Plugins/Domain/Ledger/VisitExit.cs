using System;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>The end of a visit.</summary>
/// <param name="On">When, UTC, to the second.</param>
/// <param name="Kind">How.</param>
/// <param name="Days">How long the visit was, in days of 24 hours.</param>
public sealed record VisitExit(DateTime On, ExitKind Kind, decimal Days);
