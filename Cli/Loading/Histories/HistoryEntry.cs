using System;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>A row of a history file, read and found good.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line where the row begins.</param>
/// <param name="Key">Key of the opportunity.</param>
/// <param name="On">Local time.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="From">Before, or where the gate was asked: stage, amount in invariant digits, yyyy-MM-dd, or full name; empty when not given.</param>
/// <param name="To">After, written likewise; of an evaluation its result.</param>
/// <param name="More">Of an evaluation: an <see cref="AskedGate"/>.</param>
internal sealed record HistoryEntry(
    string File,
    long Line,
    string Key,
    DateTime On,
    EntryKind Kind,
    string From,
    string To,
    string More = ""
)
{
    /// <summary>Whether another row tells the very same.</summary>
    public bool Repeats(HistoryEntry other) =>
        (On, Kind, From, To, More) == (other.On, other.Kind, other.From, other.To, other.More);

    /// <summary>The reason why this row is left out.</summary>
    /// <param name="reason">A sentence without a full stop.</param>
    public Rejection Rejected(string reason) => new(File, Line, string.Empty, Key, reason + ".");
}
