using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// Everything one opportunity contributes, as known at T.
/// Source: own definition, R8.
/// </summary>
public sealed class OpportunityContributions
{
    private readonly OpportunityLedger _ledger;
    private readonly KpiBasis _basis;
    private readonly Journey _journey;
    private readonly List<Contribution> _dated;

    private OpportunityContributions(OpportunityLedger ledger, KpiBasis basis, Journey journey)
    {
        _ledger = ledger;
        _basis = basis;
        _journey = journey;
        _dated = DatedOf(new Subject(journey, basis.Calendar)).ToList();
    }

    /// <summary>Null when the process had not started by <paramref name="asOf"/>.</summary>
    public static OpportunityContributions? Of(OpportunityLedger ledger, KpiBasis basis, DateTime asOf)
    {
        var journey = Journey.Known(ledger, basis.Process, asOf);
        return journey == null ? null : new OpportunityContributions(ledger, basis, journey);
    }

    /// <summary>Events and entries: they fall into whatever period holds their date.</summary>
    public IReadOnlyList<Contribution> Dated => _dated;

    /// <summary>Stock, slip and forecast of one period.</summary>
    /// <param name="window">The period seen from the same T.</param>
    public IEnumerable<Contribution> Standing(Window window) =>
        StandingContributions
            .Of(_ledger, _basis, window)
            .Concat(SlipContributions.Of(_ledger, _basis, window))
            .Concat(ForecastContributions.Of(_journey, _basis, window));

    /// <summary>Everything that falls into a period.</summary>
    /// <param name="window">The period seen from the same T.</param>
    public IEnumerable<Contribution> In(Window window) =>
        _dated
            .Where(contribution => window.Period.Contains(contribution.Place.Date))
            .Concat(Standing(window));

    private static IEnumerable<Contribution> DatedOf(Subject subject) =>
        OutcomeContributions
            .Of(subject)
            .Concat(CohortContributions.Of(subject))
            .Concat(CloseDateContributions.Of(subject))
            .Concat(MoveContributions.Of(subject))
            .Concat(ConformanceContributions.Of(subject))
            .Concat(StageFlowContributions.Of(subject))
            .Concat(StageReachContributions.Of(subject))
            .Concat(StageTimeContributions.Of(subject))
            .Concat(GateContributions.Of(subject))
            .Concat(SourceContributions.Of(subject));
}
