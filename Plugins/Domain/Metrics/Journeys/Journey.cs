using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>One opportunity's way through the process as it is known at an instant: the events before it.</summary>
public sealed class Journey
{
    private readonly Timeline<Credit> _credits;

    private Journey(OpportunityLedger ledger, IReadOnlyList<Visit> visits, DateTime asOf)
    {
        Ledger = ledger;
        AsOf = asOf;
        Visits = visits;
        Paths = Path.Of(visits);
        Amounts = Timeline<decimal?>.Before(asOf, ledger.Changes.Amounts);
        CloseDates = Timeline<DateTime?>.Before(asOf, ledger.Changes.CloseDates);
        _credits = Credits.AsOf(ledger, asOf);
    }

    public OpportunityLedger Ledger { get; }

    /// <summary>Id of the opportunity.</summary>
    public Guid Id => Ledger.Id;

    /// <summary>First instant that is not known.</summary>
    public DateTime AsOf { get; }

    /// <summary>At least one, in order.</summary>
    public IReadOnlyList<Visit> Visits { get; }

    /// <summary>At least one, in order.</summary>
    public IReadOnlyList<Path> Paths { get; }

    /// <summary>Estimated amounts, base currency.</summary>
    public Timeline<decimal?> Amounts { get; }

    /// <summary>Estimated close dates.</summary>
    public Timeline<DateTime?> CloseDates { get; }

    /// <summary>Every owner known, in order.</summary>
    public IReadOnlyList<Change<Credit>> Owners => _credits.Changes;

    /// <summary>Process start: entry of the first visit.</summary>
    public DateTime Start => Visits[0].Entered;

    /// <summary>The last visit.</summary>
    public Visit Last => Visits[Visits.Count - 1];

    /// <summary>In the process and not closed.</summary>
    public bool IsOpen => Last.Exit == null;

    /// <summary>Won at T, by the final close (rule R3).</summary>
    public bool IsWon => Last.Exit?.Kind == ExitKind.Won;

    /// <summary>Lost at T, by the final close (rule R3).</summary>
    public bool IsLost => Last.Exit?.Kind == ExitKind.Lost;

    /// <summary>The final close (rule R3); null while open, and for what left the process.</summary>
    public VisitExit? FinalClose => Last.Exit is { IsClose: true } ? Last.Exit : null;

    /// <summary>Every close, superseded ones too.</summary>
    public IEnumerable<VisitExit> Closes =>
        Visits.Where(visit => visit.Exit is { IsClose: true }).Select(visit => visit.Exit!);

    /// <summary>The exit of the visit before one that is not the first.</summary>
    public VisitExit ExitBefore(Visit visit) =>
        Visits.TakeWhile(candidate => candidate != visit).Last().Exit!;

    /// <summary>Owner at an instant; a change at that instant counts.</summary>
    public Credit CreditAt(DateTime instant) => (_credits.At(instant) ?? _credits.Changes[0]).Value;

    /// <summary>Owner just before the as-of instant.</summary>
    public Credit CreditNow => _credits.Last!.Value;

    /// <summary>Amount and close date just before the as-of instant.</summary>
    public OpenValue ValueNow => new(Amounts.Last?.Value, CloseDates.Last?.Value);

    /// <summary>Whether the opportunity was in the process and not closed at an instant.</summary>
    public bool WasOpenAt(DateTime instant) =>
        Visits.Any(visit => visit.Entered <= instant && (visit.Exit == null || instant < visit.Exit.On));

    /// <summary>What is known before an instant; null when the process had not started by then.</summary>
    /// <exception cref="ArgumentException">A visit names an unknown version or stage.</exception>
    public static Journey? Known(OpportunityLedger ledger, ProcessVersions process, DateTime asOf)
    {
        var visits = VisitHistory.AsOf(ledger, process, asOf);
        return visits.Count == 0 ? null : new Journey(ledger, visits, asOf);
    }
}
