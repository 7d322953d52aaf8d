using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>A stay in a stage after mis-clicks and migrations inside the stage are taken out (rules R2, R6).</summary>
public sealed class Visit
{
    private readonly ProcessVersion _version;

    /// <param name="entryKind">How it came about.</param>
    /// <param name="row">The ledger row.</param>
    /// <param name="version">The version the row names.</param>
    /// <exception cref="ArgumentException">The version lacks the stage.</exception>
    public Visit(EntryKind entryKind, StageVisit row, ProcessVersion version)
    {
        EntryKind = entryKind;
        Entry = row.Entry;
        Exit = row.Exit;
        _version = version;
        Plan =
            version.Find(row.At.Stage)
            ?? throw new ArgumentException(
                "Process version "
                    + version.Id
                    + " has no stage "
                    + row.At.Stage
                    + "; repair the ledger first."
            );
    }

    private Visit(Visit first, Visit last)
    {
        EntryKind = first.EntryKind;
        Entry = first.Entry;
        Exit = last.Exit;
        _version = last._version;
        Plan = last.Plan;
    }

    public EntryKind EntryKind { get; }

    public VisitEntry Entry { get; }

    /// <summary>Null while the visit is open.</summary>
    public VisitExit? Exit { get; }

    /// <summary>The stage as the version at the exit (or now) plans it.</summary>
    public StagePlan Plan { get; }

    /// <summary>Id of the stage.</summary>
    public Guid Stage => Plan.Id;

    /// <summary>Instant of the entry, UTC.</summary>
    public DateTime Entered => Entry.On;

    /// <summary>Stages of the version, in its order.</summary>
    public IReadOnlyList<StagePlan> VersionStages => _version.Stages;

    /// <summary>Whether it begins a path of its own: the start, another version's stage, or a return.</summary>
    public bool BeginsPath => EntryKind != EntryKind.Move && EntryKind != EntryKind.Reopen;

    /// <summary>Place of a stage in this visit's version; null when the version lacks it.</summary>
    public int? OrdinalOf(Guid stage) => _version.Find(stage)?.Ordinal;

    /// <summary>Whether this visit's stage comes later than a stage of the same version.</summary>
    public bool IsBeyond(Guid stage) => OrdinalOf(stage) < Plan.Ordinal;

    /// <summary>Days as a difference of instants ÷ 86,400 s; of an open visit up to <paramref name="asOf"/>. Source: own definition.</summary>
    public decimal DaysUntil(DateTime asOf) =>
        ((Exit?.On ?? asOf) - Entered).Ticks / (decimal)TimeSpan.TicksPerDay;

    /// <summary>One visit from this one's entry to the exit of a later one, as the later one's version plans it.</summary>
    public Visit JoinedWith(Visit later) => new(this, later);
}
