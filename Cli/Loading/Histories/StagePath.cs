using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>
/// An opportunity's way through its process, put together from its row and its stage history so that it does not
/// contradict itself. What does not fit is rejected, what is assumed is noted.
/// </summary>
internal sealed class StagePath(
    OpportunityRow row,
    string firstStage,
    DateTime asOf,
    LoadTally tally,
    EntryRejects rejects
)
{
    private readonly List<PathEvent> _events = [];
    private string _stage = string.Empty;
    private bool _isClosed;

    /// <summary>The events in order of time; the first one enters a stage.</summary>
    public IReadOnlyList<PathEvent> Events => _events;

    /// <summary>The stage it is in, or was closed in.</summary>
    public string LastStage => _stage;

    /// <summary>Puts it together.</summary>
    /// <param name="entries">The stage history in order of time.</param>
    public void Build(IReadOnlyList<HistoryEntry> entries)
    {
        Begin(entries);
        HistoryEntry? previous = null;
        foreach (var entry in entries)
        {
            if (previous?.Repeats(entry) == true)
            {
                rejects.Add(entry, $"The row repeats line {previous.Line}");
                continue;
            }
            Tell(entry);
            previous = entry;
        }
        if (row.Close is null && entries.Count > 0 && row.Stage.Length > 0 && row.Stage != _stage)
        {
            tally.Note(Notes.StageDiffers);
        }
        End();
    }

    /// <summary>The stage it was in at a time, at the time of a move the one it left; null when it was in none.</summary>
    public string? StageAt(DateTime on)
    {
        string? now = null;
        var last = string.Empty;
        foreach (var told in _events)
        {
            if (told.On > on || (told.On == on && now is not null))
            {
                break;
            }
            last = told.Kind == EntryKind.Stage ? told.Stage : last;
            now = told.IsClose ? null : last;
        }
        return now;
    }

    private void Begin(IReadOnlyList<HistoryEntry> entries)
    {
        var first = entries.FirstOrDefault();
        if (first is null || first.Kind != EntryKind.Stage)
        {
            var isKnown = row.Stage.Length > 0;
            tally.Note(isKnown ? Notes.NoStageHistory : Notes.NoStage);
            Enter(row.CreatedOn, isKnown ? row.Stage : firstStage, null);
        }
        else if (first.On > row.CreatedOn && first.From.Length > 0 && first.From != first.To)
        {
            tally.Note(Notes.KnownBeginning);
            Enter(row.CreatedOn, first.From, null);
        }
        else
        {
            tally.NoteIf(first.On.Date > row.CreatedOn.Date, Notes.StartsMidway);
            tally.NoteIf(first.On.Date < row.CreatedOn.Date, Notes.OlderThanCreation);
        }
    }

    private void Tell(HistoryEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Stage:
                TellStage(entry);
                break;
            case EntryKind.Reopened when _isClosed:
                Reopen(entry.On, entry);
                break;
            case EntryKind.Reopened:
                rejects.Add(entry, "The row reopens an opportunity that is open");
                break;
            default:
                TellClose(entry);
                break;
        }
    }

    private void TellStage(HistoryEntry entry)
    {
        if (_isClosed)
        {
            tally.Note(Notes.Reopened);
            Reopen(entry.On, entry);
        }
        else if (entry.To == _stage)
        {
            rejects.Add(entry, $"The row enters {_stage}, where the opportunity is already");
            return;
        }
        if (entry.To != _stage)
        {
            Enter(entry.On, entry.To, entry);
        }
    }

    private void TellClose(HistoryEntry entry)
    {
        if (_isClosed)
        {
            rejects.Add(entry, "The row closes an opportunity that is closed already");
            return;
        }
        _isClosed = true;
        _events.Add(new PathEvent(Later(entry.On), entry.Kind, string.Empty, entry));
    }

    private void Enter(DateTime on, string stage, HistoryEntry? entry)
    {
        _stage = stage;
        _events.Add(new PathEvent(Later(on), EntryKind.Stage, stage, entry));
    }

    private void Reopen(DateTime on, HistoryEntry? entry)
    {
        _isClosed = false;
        _events.Add(new PathEvent(Later(on), EntryKind.Reopened, string.Empty, entry));
    }

    /// <summary>The row says how it stands now; a history that ends otherwise gives way.</summary>
    private void End()
    {
        var kind = row.Outcome switch
        {
            Outcome.Won => EntryKind.Won,
            Outcome.Lost => EntryKind.Lost,
            _ => (EntryKind?)null,
        };
        if (_isClosed && _events[^1].Kind != kind)
        {
            var last = _events[^1];
            _events.RemoveAt(_events.Count - 1);
            _isClosed = false;
            rejects.Add(last.Entry!, $"The row says {last.Kind}, but the opportunity is {row.Outcome}");
        }
        if (kind is { } closed && !_isClosed)
        {
            _isClosed = true;
            _events.Add(new PathEvent(Later(CloseOf(row.Close!)), closed, string.Empty, null));
        }
    }

    private DateTime CloseOf(ClosedRow close)
    {
        if (close.On is { } on)
        {
            tally.NoteIf(on.Date < row.CreatedOn.Date, Notes.ClosedBeforeCreated);
            return on;
        }
        tally.Note(Notes.AssumedClose);
        var last = asOf.Date.AddDays(-1);
        var estimate = row.EstimatedCloseDate ?? last;
        return estimate < last ? estimate : last;
    }

    /// <summary>Nothing happens before what happened already.</summary>
    private DateTime Later(DateTime on)
    {
        var least = _events.Count == 0 ? on : _events[^1].On;
        return on < least ? least : on;
    }
}
