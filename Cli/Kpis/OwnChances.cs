using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>
/// The weighted amount by the chances that the organisation's own moves show, beside the configured ones, and how good both
/// were over what has been decided.
/// </summary>
internal sealed class OwnChances(MeasuredOrganisation organisation, Scope scope, Window window)
{
    /// <summary>Fewer decided opportunities say nothing.</summary>
    private const int Fewest = 30;

    private readonly List<Journey> _journeys = [];
    private readonly List<Standing> _open = [];

    /// <summary>Takes note of one opportunity, whoever owns it.</summary>
    public void Add(OpportunityLedger ledger)
    {
        _journeys.Add(Journey.Known(ledger, organisation.Basis.Process, window.AsOf)!);
        var isToday = window.StandsAt == window.AsOf;
        if (
            Standing.At(ledger, organisation.Basis, window.StandsAt, isToday) is { } standing
            && scope.Covers(standing.Credit)
        )
        {
            _open.Add(standing);
        }
    }

    /// <summary>One sentence each; none while fewer than 30 are decided.</summary>
    public IEnumerable<string> Lines()
    {
        var decided = _journeys.Where(journey => journey.FinalClose != null).ToList();
        if (decided.Count < Fewest)
        {
            yield break;
        }
        var chances = new Absorption(TransitionMatrix.Of(_journeys));
        var stages = StagesIn(decided).Where(stage => chances.WinChanceFrom(stage.Id) != null).ToList();
        var known = _open.Where(standing => chances.WinChanceFrom(standing.Visit.Stage) != null).ToList();
        var amount = known.Sum(standing =>
            (standing.Value.Amount ?? 0) * chances.WinChanceFrom(standing.Visit.Stage)!.Value
        );
        yield return "By the chances that all moves so far show: "
            + amount.ToString("N2", CultureInfo.InvariantCulture)
            + (
                known.Count < _open.Count
                    ? $", without {_open.Count - known.Count:N0} in stages that nobody has left yet."
                    : "."
            );
        foreach (var stage in stages)
        {
            var entered = decided.Where(journey => Enters(journey, stage.Id)).ToList();
            var rate = new Rate(entered.Count(journey => journey.IsWon), entered.Count);
            yield return $"{stage.Name}: configured {Percent(stage.Probability / 100m)}, by its moves {Percent(chances.WinChanceFrom(stage.Id))}, "
                + $"won {rate.Numerator:N0} of {rate.Denominator:N0} decided = {Percent(rate.Value)}.";
        }
        yield return $"Brier score over {decided.Count:N0} decided (0 is perfect, 0.25 a coin): "
            + $"configured {Score(stage => stage.Probability / 100m)}, by moves {Score(stage => chances.WinChanceFrom(stage.Id)!.Value)}.";

        string Score(Func<Domain.Process.Stage, decimal> chance) =>
            BrierScore
                .Of(
                    stages.SelectMany(stage =>
                        decided
                            .Where(journey => Enters(journey, stage.Id))
                            .Select(journey => new KeyValuePair<decimal, bool>(chance(stage), journey.IsWon))
                    )
                )
                ?.ToString("0.000", CultureInfo.InvariantCulture)
            ?? FigureText.Missing;
    }

    private IEnumerable<Domain.Process.Stage> StagesIn(IEnumerable<Journey> journeys)
    {
        var entered = journeys.SelectMany(journey => journey.Visits).Select(visit => visit.Stage).ToHashSet();
        return organisation
            .Processes.All.SelectMany(process => process.Stages)
            .Where(stage => entered.Contains(stage.Id));
    }

    private static bool Enters(Journey journey, Guid stage) =>
        journey.Visits.Any(visit => visit.Stage == stage);

    private static string Percent(decimal? share) =>
        share is { } known
            ? (known * 100).ToString("N1", CultureInfo.InvariantCulture) + " %"
            : FigureText.Missing;
}
