using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>A change that follows from a history.</summary>
/// <param name="Sequence">From 1 on.</param>
/// <param name="On">When, UTC, to the second.</param>
/// <param name="Change">From what to what.</param>
/// <param name="State">What the opportunity was like after it.</param>
public sealed record HistoryChange(int Sequence, DateTime On, LedgerChange Change, HistoryState State);
