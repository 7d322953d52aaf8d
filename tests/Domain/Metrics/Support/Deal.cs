using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>An opportunity written as its history; dates are "2025-01-31" or "2025-01-31 12:00:05", UTC.</summary>
public sealed class Deal
{
    private readonly List<StageVisit> _visits = [];
    private readonly List<Change<Credit>> _owners = [];
    private readonly List<Change<decimal?>> _amounts = [];
    private readonly List<Change<DateTime?>> _closeDates = [];
    private readonly List<Change<GateAttempt>> _attempts = [];
    private readonly Guid _id;
    private OpportunityToday _today = OpportunityToday.Plain;
    private Guid _version = Sample.Version.Id;
    private Credit _owner = Sample.Rep(1);
    private int _sequence;

    public Deal(int number)
    {
        _id = Sample.Id(number);
    }

    public static DateTime Instant(string text) =>
        DateTime.Parse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    /// <summary>Starts in, moves to or is reopened in a stage.</summary>
    public Deal In(int stage, string on) => In(stage, Instant(on));

    public Deal In(int stage, DateTime on)
    {
        if (_visits.Count > 0 && _visits[^1].Exit == null)
        {
            Exit(on, stage > StageOf(_visits[^1]) ? ExitKind.Advanced : ExitKind.MovedBack);
        }
        return Enter(stage, on);
    }

    /// <summary>Continues in a stage of another version.</summary>
    public Deal Migrated(ProcessVersion version, int stage, string on)
    {
        Exit(Instant(on), ExitKind.Migrated);
        _version = version.Id;
        return Enter(stage, Instant(on));
    }

    public Deal Won(string on, decimal? amount = null) =>
        Close(Instant(on), ExitKind.Won, new Closing(amount));

    public Deal Lost(string on, decimal? amount = null, bool derailed = false) =>
        Close(Instant(on), ExitKind.Lost, new Closing(amount, derailed));

    public Deal Close(DateTime on, ExitKind kind, Closing? closing)
    {
        Exit(on, kind, closing);
        return this;
    }

    public Deal Switched(string on) => Close(Instant(on), ExitKind.Switched, null);

    public Deal Owned(int rep, string on) => Owned(rep, Instant(on));

    /// <summary>Owner of everything that is written after this.</summary>
    public Deal Owned(int rep, DateTime on)
    {
        _owner = Sample.Rep(rep);
        _owners.Add(new Change<Credit>(on, ++_sequence, _owner));
        return this;
    }

    public Deal Worth(decimal? amount, string on) => Worth(amount, Instant(on));

    public Deal Worth(decimal? amount, DateTime on)
    {
        _amounts.Add(new Change<decimal?>(on, ++_sequence, amount));
        return this;
    }

    public Deal Due(string? date, string on) => Due(date == null ? null : Instant(date), Instant(on));

    public Deal Due(DateTime? date, DateTime on)
    {
        _closeDates.Add(new Change<DateTime?>(on, ++_sequence, date));
        return this;
    }

    public Deal Attempted(GateAttempt attempt, string on)
    {
        _attempts.Add(new Change<GateAttempt>(Instant(on), ++_sequence, attempt));
        return this;
    }

    public Deal Today(decimal? probability, string? onHoldUntil = null)
    {
        _today = new OpportunityToday(probability, onHoldUntil == null ? null : Instant(onHoldUntil));
        return this;
    }

    public OpportunityLedger Ledger() => Ledger(_ => { });

    /// <summary>With the rows in any order: <paramref name="shuffle"/> gets each list.</summary>
    public OpportunityLedger Ledger(Action<System.Collections.IList> shuffle)
    {
        foreach (
            var list in new System.Collections.IList[] { _visits, _owners, _amounts, _closeDates, _attempts }
        )
        {
            shuffle(list);
        }
        var changes = new OpportunityChanges(_owners, _amounts, _closeDates, _attempts);
        return new OpportunityLedger(_id, _visits, changes, _today);
    }

    private static int StageOf(StageVisit visit) => Sample.NumberOf(visit.At.Stage);

    private Deal Enter(int stage, DateTime on)
    {
        var at = new VersionStage(_version, Sample.Stage(stage));
        _visits.Add(new StageVisit(++_sequence, at, new VisitEntry(on, _owner), null));
        return this;
    }

    private void Exit(DateTime on, ExitKind kind, Closing? closing = null)
    {
        var last = _visits.Last();
        _visits[^1] = new StageVisit(
            last.Sequence,
            last.At,
            last.Entry,
            new VisitExit(on, kind, _owner, closing)
        );
    }
}
