using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.History;

/// <summary>A stage visit that follows from a history.</summary>
/// <param name="Visit">The stay.</param>
/// <param name="Entered">What the opportunity was like when it began.</param>
/// <param name="Skipped">Stages jumped over to get there.</param>
/// <param name="StartedLate">Whether it began the process in a later stage.</param>
/// <param name="Departure">How it ended; null while it lasts.</param>
public sealed record HistoryVisit(
    Visit Visit,
    HistoryState Entered,
    int Skipped,
    bool StartedLate,
    HistoryDeparture? Departure
);
