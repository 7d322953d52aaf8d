using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Steps.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What the ledgers hold, and so which figures they can support and which they cannot.</summary>
public sealed class Evidence
{
    private const int ProblemsShown = 20;
    private readonly List<string> _problems = [];
    private int _visits;
    private int _reconstructed;
    private int _withMoves;
    private int _withCloseDateMoves;
    private int _withAttempts;

    /// <summary>Opportunities that are counted.</summary>
    public int Opportunities { get; private set; }

    /// <summary>Opportunities that are left out because their ledger contradicts itself.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Why, for the first of them.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>When the first visit began, UTC; null without any.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>Takes note of one reading.</summary>
    public void Add(LedgerReading reading)
    {
        if (reading.Ledger is not { } ledger)
        {
            LeftOut++;
            if (_problems.Count < ProblemsShown)
            {
                _problems.Add(reading.Problem!);
            }
            return;
        }
        Opportunities++;
        _visits += ledger.Visits.Count;
        _reconstructed += reading.ReconstructedVisits;
        _withMoves += ledger.Visits.Count > 1 ? 1 : 0;
        _withCloseDateMoves += ledger.Changes.CloseDates.Count > 1 ? 1 : 0;
        _withAttempts += ledger.Changes.GateAttempts.Count > 0 ? 1 : 0;
        var start = ledger.Visits[0].Entry.On;
        Since = Since == null || start < Since ? start : Since;
    }

    /// <summary>What a reader of the figures has to know, one sentence each.</summary>
    public IEnumerable<string> Notes()
    {
        if (LeftOut > 0)
        {
            yield return $"{LeftOut} opportunities are left out because their ledger contradicts itself.";
        }
        if (_reconstructed > 0)
        {
            yield return $"{_reconstructed:N0} of {_visits:N0} visits were reconstructed, not recorded as they happened: "
                + "earlier stages of those opportunities may be unknown, so stage figures show what is known.";
        }
    }

    /// <summary>Measures that must not be shown, with the reason.</summary>
    /// <param name="organisation">What the ledgers are measured against.</param>
    public IReadOnlyDictionary<string, string> Unsupported(MeasuredOrganisation organisation)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        void Without(bool evidence, string reason, params IEnumerable<Measure> measures)
        {
            foreach (var measure in measures.Where(_ => !evidence))
            {
                reasons[measure.Key] = reason;
            }
        }
        Without(_withCloseDateMoves > 0, "No change of a close date is recorded.", SlipMeasures.All);
        Without(
            _withAttempts > 0,
            "No gate attempt is recorded.",
            [.. GateMeasures.All, AdherenceMeasures.AdherenceGate]
        );
        Without(_withMoves > 0, "No opportunity has a recorded move.", MoveMeasures);
        Without(
            organisation.Basis.Snapshots.Any,
            "No pipeline snapshot has been taken.",
            ForecastMeasures.All
        );
        Without(
            organisation.Basis.Targets.Any,
            "No target is entered.",
            PipelineMeasures.Coverage,
            OutcomeMeasures.Attainment
        );
        Without(
            organisation.DerailedReasons.Count > 0,
            "No reason of a loss is flagged.",
            OutcomeMeasures.WinRateNarrow
        );
        return reasons;
    }

    private static IEnumerable<Measure> MoveMeasures =>
        [
            AdherenceMeasures.BackMoves,
            AdherenceMeasures.Reopens,
            AdherenceMeasures.ReworkRate,
            AdherenceMeasures.AdherencePath,
            AdherenceMeasures.Variants,
            StageFlowMeasures.ReEntries,
        ];
}
