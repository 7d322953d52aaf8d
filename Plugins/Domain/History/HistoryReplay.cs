using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.History;

/// <summary>Tells the events of a history in order, and keeps the ledger that the live steps would have written.</summary>
public sealed class HistoryReplay
{
    private readonly ProcessDefinition _process;
    private readonly List<HistoryVisit> _visits = [];
    private readonly List<HistoryChange> _changes = [];

    private HistoryReplay(ProcessDefinition process, OpportunityHistory history)
    {
        _process = process;
        History = history;
        State = history.Start;
    }

    /// <summary>What was told.</summary>
    public OpportunityHistory History { get; }

    /// <summary>The version it is pinned to.</summary>
    public ProcessDefinition Process => _process;

    /// <summary>The visits in order.</summary>
    public IReadOnlyList<HistoryVisit> Visits => _visits;

    /// <summary>The changes in order.</summary>
    public IReadOnlyList<HistoryChange> Changes => _changes;

    /// <summary>What gates said, in order.</summary>
    public IReadOnlyList<JudgedVisit> Evaluations { get; private set; } = [];

    /// <summary>What the opportunity is like after all of it.</summary>
    public HistoryState State { get; private set; }

    /// <summary>How it stands closed; null while it is open.</summary>
    public HistoryClose? Close { get; private set; }

    /// <summary>The first contradiction of the history; null when there is none.</summary>
    public HistoryProblem? Problem { get; private set; }

    /// <summary>Tells a history.</summary>
    public static HistoryReplay Of(ProcessDefinition process, OpportunityHistory history)
    {
        var replay = new HistoryReplay(process, history);
        var ordered = history
            .Events.Select((told, index) => new { Told = told, Index = index })
            .OrderBy(entry => ToSecond(entry.Told.On))
            .ThenBy(entry => entry.Told.Rank);
        foreach (var entry in ordered)
        {
            replay.Tell(entry.Told with { On = ToSecond(entry.Told.On) }, entry.Index);
        }
        replay.Refuse(
            replay._visits.Count == 0,
            "events",
            "there is no stage: one event has to put it into the process"
        );
        replay.Evaluations = HistoryGates.Of(replay, text => replay.Refuse(true, "evaluations", text));
        return replay;
    }

    /// <summary>How a visit came about, as far as it is known.</summary>
    public GateOutcome GateOf(HistoryVisit visit) => HistoryGates.OutcomeOf(visit, Evaluations);

    private void Tell(HistoryEvent told, int index)
    {
        var place = $"events[{index}]";
        switch (told.Kind)
        {
            case HistoryEventKind.Stage:
                Enter(told, place);
                break;
            case HistoryEventKind.Reopened:
                Reopen(told, place);
                break;
            case HistoryEventKind.Won:
            case HistoryEventKind.Lost:
                End(told, place);
                break;
            default:
                Change(told);
                break;
        }
    }

    private void Change(HistoryEvent told)
    {
        var before = State;
        State = before.After(told);
        if (State != before)
        {
            Keep(told.On, before.ChangeTo(State, told.Kind));
        }
    }

    private void Enter(HistoryEvent told, string place)
    {
        if (told.StageId is not { } id || _process.FindStage(id) is not { } to)
        {
            Refuse(
                true,
                place + ".stageId",
                $"{told.StageId} is no stage of {_process.Name}, version {_process.Number}"
            );
            return;
        }
        if (_visits.LastOrDefault() is not { } last)
        {
            var start = StageMove.Start(to);
            _visits.Add(Begin(Visit.First(History.Id, id, told.On), start.Skipped, start.Skipped > 0));
            return;
        }
        var from = _process.FindStage(last.Visit.StageId)!;
        var isMove =
            Refuse(last.Departure is not null, place, "it enters a stage while it is closed; reopen it first")
            && Refuse(from.Id == id, place, $"it enters {to.Name}, where it is already");
        if (isMove)
        {
            Move(last, StageMove.Between(from, to), told.On);
        }
    }

    private void Move(HistoryVisit last, StageMove move, DateTime on)
    {
        var kind = move.Kind == MoveKind.Back ? ExitKind.MovedBack : ExitKind.Advanced;
        Leave(last, new HistoryDeparture(last.Visit.End(on, kind), move.To!.Id, State));
        _visits.Add(Begin(last.Visit.Next(move.To.Id, on), move.Skipped, startedLate: false));
    }

    private void End(HistoryEvent told, string place)
    {
        if (_visits.LastOrDefault() is not { } last)
        {
            Refuse(true, place, "it is closed before it has entered a stage");
            return;
        }
        if (!Refuse(last.Departure is not null, place, "it is closed while it is closed already"))
        {
            return;
        }
        var isWon = told.Kind == HistoryEventKind.Won;
        var closed = State with
        {
            Amount = (isWon ? told.Amount : null) ?? State.Amount,
            Rate = told.Rate ?? State.Rate,
        };
        Leave(
            last,
            new HistoryDeparture(last.Visit.End(told.On, isWon ? ExitKind.Won : ExitKind.Lost), null, closed)
        );
        var outcome = isWon ? OpportunityOutcome.Won : OpportunityOutcome.Lost;
        Close = new HistoryClose(told.On, outcome, isWon ? told.Amount : null, told.StatusReason);
        Keep(told.On, LedgerChange.OfOutcome(OpportunityOutcome.Open, outcome), closed);
    }

    private void Reopen(HistoryEvent told, string place)
    {
        if (!Refuse(Close is null, place, "it is reopened while it is open"))
        {
            return;
        }
        var ended = _visits[_visits.Count - 1].Visit;
        _visits.Add(Begin(ended.Next(ended.StageId, told.On), skipped: 0, startedLate: false));
        Keep(told.On, LedgerChange.OfOutcome(Close!.Outcome, OpportunityOutcome.Open));
        Close = null;
    }

    private HistoryVisit Begin(Visit visit, int skipped, bool startedLate) =>
        new(visit, State, skipped, startedLate, Departure: null);

    private void Leave(HistoryVisit last, HistoryDeparture departure) =>
        _visits[_visits.Count - 1] = last with { Departure = departure };

    private void Keep(DateTime on, LedgerChange change, HistoryState? state = null) =>
        _changes.Add(new HistoryChange(_changes.Count + 1, on, change, state ?? State));

    /// <summary>Whether all is well; the first problem is kept.</summary>
    private bool Refuse(bool isWrong, string place, string text)
    {
        if (isWrong)
        {
            Problem ??= new HistoryProblem($"{History.Place}.{place}", text);
        }
        return !isWrong;
    }

    private static DateTime ToSecond(DateTime time) =>
        new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
