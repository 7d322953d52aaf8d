using System;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>One step of an opportunity's way through its process.</summary>
/// <param name="On">Local time.</param>
/// <param name="Kind">Entered a stage, won, lost or reopened.</param>
/// <param name="Stage">Name of the stage that was entered; empty for the other kinds.</param>
/// <param name="Entry">The row that tells it; null when it follows from the opportunity row.</param>
internal sealed record PathEvent(DateTime On, EntryKind Kind, string Stage, HistoryEntry? Entry)
{
    /// <summary>Won or lost.</summary>
    public bool IsClose => Kind is EntryKind.Won or EntryKind.Lost;
}
