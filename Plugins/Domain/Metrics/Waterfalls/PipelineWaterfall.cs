using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Waterfalls;

/// <summary>
/// How open amounts changed between two instants: opening + the steps = closing, to the cent, because every change
/// of what the view sees is booked to the event that made it. Source: own definition.
/// </summary>
public sealed class PipelineWaterfall
{
    private readonly Dictionary<WaterfallStep, decimal> _steps = [];
    private readonly PipelineView _view;
    private readonly DateTime _from;
    private readonly DateTime _to;

    /// <param name="view">Whose, and due when.</param>
    /// <param name="from">Instant of the opening: the state made by the events before it.</param>
    /// <param name="to">Instant of the closing, not before the opening.</param>
    /// <exception cref="ArgumentException">It closes before it opens.</exception>
    public PipelineWaterfall(PipelineView view, DateTime from, DateTime to)
    {
        if (to < from)
        {
            throw new ArgumentException("A waterfall closes at or after its opening.", nameof(to));
        }
        _view = view;
        _from = from;
        _to = to;
    }

    /// <summary>Open amount at the first instant, base currency.</summary>
    public decimal Opening { get; private set; }

    /// <summary>Opening + all steps, base currency.</summary>
    public decimal Closing => Opening + _steps.Values.Sum();

    /// <summary>What a step added (positive) or took (negative), base currency.</summary>
    public decimal this[WaterfallStep step] => _steps.TryGetValue(step, out var amount) ? amount : 0;

    /// <summary>Counts one opportunity in; give each once, in any order.</summary>
    /// <exception cref="ArgumentException">The ledger names a version or stage that the process lacks.</exception>
    public void Add(OpportunityLedger ledger, ProcessVersions process)
    {
        var journey = Journey.Known(ledger, process, _to);
        if (journey == null)
        {
            return;
        }
        var state = new PipelineState(journey.Owners[0].Value);
        foreach (var change in PipelineEvents.Of(journey))
        {
            var before = state.SeenBy(_view);
            change.Apply(state);
            Book(change, state.SeenBy(_view) - before);
        }
    }

    private void Book(PipelineEvent change, decimal difference)
    {
        if (change.On < _from)
        {
            Opening += difference;
        }
        else if (difference != 0)
        {
            var step = difference > 0 ? change.Rise : change.Fall;
            _steps[step] = this[step] + difference;
        }
    }
}
