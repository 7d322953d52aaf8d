using System;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>The end of a visit that follows from a history.</summary>
/// <param name="Exit">When and how.</param>
/// <param name="NextStageId">The stage that follows, if any.</param>
/// <param name="State">What the opportunity was like; of a win with the actual revenue, where that is known.</param>
public sealed record HistoryDeparture(VisitExit Exit, Guid? NextStageId, HistoryState State);
