using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Metrics.Conformance;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What an explanation says beside its figure: other ways to look at the same opportunities, which no row stores.</summary>
internal sealed class Besides(MeasuredOrganisation organisation, Measure measure, RowKey key, Window window)
{
    private const int MostVariants = 10;
    private readonly List<Journey> _entered = [];
    private readonly List<Journey> _reached = [];
    private readonly List<Journey> _closed = [];
    private readonly OwnChances _chances = new(organisation, key.Scope, window);

    /// <summary>Periods whose rows are needed besides the one explained.</summary>
    public Period[] Periods => measure == VelocityMeasures.Velocity && Before is { } before ? [before] : [];

    /// <summary>Takes note of one opportunity.</summary>
    public void Add(OpportunityLedger ledger, OpportunityContributions contributions)
    {
        if (measure == PipelineMeasures.WeightedAmount)
        {
            _chances.Add(ledger);
        }
        if (measure != StageFlowMeasures.AdvanceRate && measure != AdherenceMeasures.Variants)
        {
            return;
        }
        var parts = contributions
            .In(window)
            .Where(row => row.Place.Stage == key.Stage && key.Scope.Covers(row.Place.Credit))
            .Select(row => row.Part)
            .ToHashSet();
        var journey = Journey.Known(ledger, organisation.Basis.Process, window.AsOf)!;
        Keep(_entered, Part.Entered);
        Keep(_reached, Part.Reached);
        Keep(_closed, Part.Variant);

        void Keep(List<Journey> journeys, Part part)
        {
            if (parts.Contains(part))
            {
                journeys.Add(journey);
            }
        }
    }

    /// <summary>One sentence each, when everything has been counted.</summary>
    /// <param name="table">Has the rows of the period and of <see cref="Periods"/>.</param>
    public IEnumerable<string> Lines(KpiTable table) =>
        measure == StageFlowMeasures.AdvanceRate ? Conversions()
        : measure == AdherenceMeasures.Variants ? Variants()
        : measure == VelocityMeasures.Velocity ? Changes(table)
        : measure == PipelineMeasures.WeightedAmount ? _chances.Lines()
        : measure == GateMeasures.FirstPassYield ? RolledYield(table)
        : measure.Shape == MeasureShape.Share && key.Scope.Kind == ScopeKind.Rep ? Chance(table)
        : [];

    private Period? Before =>
        key.Period.Kind switch
        {
            PeriodKind.Month => organisation.Calendar.MonthOf(key.Period.From.AddDays(-1)),
            PeriodKind.Quarter => organisation.Calendar.QuarterOf(key.Period.From.AddDays(-1)),
            PeriodKind.Year => organisation.Calendar.YearOf(key.Period.From.AddDays(-1)),
            _ => null,
        };

    private IEnumerable<string> Conversions()
    {
        var stage = key.Stage!.Value;
        var chance = new Absorption(TransitionMatrix.Of(_entered)).WinChanceFrom(stage);
        yield return $"Strict next step (first exits that go to the very next stage): {Of(StageConversion.NextStep(_entered, stage))}.";
        yield return $"Any order (reached the next stage ÷ reached this one): {Of(StageConversion.AnyOrder(_reached, stage))}.";
        yield return $"Chance of winning from here, by all moves of these opportunities: {Percent(chance)}.";
    }

    private IEnumerable<string> Variants() =>
        Variant
            .Of(_closed, organisation.Calendar)
            .Take(MostVariants)
            .Select(variant =>
                $"{string.Join(" > ", variant.Stages.Select(NameOf))}: won {Of(variant.WinRate)}, "
                + $"median cycle {variant.MedianCycle?.ToString("N1", CultureInfo.InvariantCulture)} d."
            );

    private IEnumerable<string> Changes(KpiTable table)
    {
        if (Before is not { } before)
        {
            return [];
        }
        var name = organisation.Calendar.NameOf(before);
        return VelocityChange.Between(table.Row(key.In(before)), table.Row(key)) is not { } change
            ? [$"There is no velocity of {name} to compare with."]
            :
            [
                $"Change from {name} in logarithms (0.1 is about +10 %): {Signed(change.Total)} = open {Signed(change.Pipeline)}, "
                    + $"win rate {Signed(change.WinRate)}, average won {Signed(change.WonAverage)}, cycle {Signed(change.Cycle)}.",
            ];
    }

    /// <summary>Of all gates of the process that has the stage and were tried.</summary>
    private IEnumerable<string> RolledYield(KpiTable table)
    {
        var yields = organisation
            .Processes.All.First(process => process.Stages.Any(stage => stage.Id == key.Stage))
            .Stages.Select(stage => table.Row(new RowKey(key.Scope, key.Period, stage.Id))[measure].Value)
            .OfType<decimal>()
            .ToList();
        if (yields.Count > 0)
        {
            yield return $"Rolled yield, the product over all gates that were tried ({yields.Count}): "
                + $"{Percent(yields.Aggregate(1m, (product, one) => product * one))}.";
        }
    }

    /// <summary>Where chance alone would put a rep with as many cases round the rate of all (funnel plot).</summary>
    private IEnumerable<string> Chance(KpiTable table)
    {
        var all = table.Row(new RowKey(Scope.Organisation, key.Period, key.Stage))[measure];
        var own = table.Row(key)[measure];
        if (own.Denominator is not > 0 || FunnelPlot.Of([RateOf(all)]) is not { } plot)
        {
            yield break;
        }
        var limits = plot.Limits95((int)own.Denominator);
        var place =
            own.Value < limits.Low || own.Value > limits.High
                ? "outside"
                : "inside: no difference can be seen";
        yield return $"All together: {Percent(plot.Centre)}. With {own.Denominator:0} cases chance alone leads to {Percent(limits.Low)} to "
            + $"{Percent(limits.High)} in 95 of 100; this is {place}.";
    }

    private string NameOf(Guid stage) =>
        organisation.Processes.All.SelectMany(process => process.Stages).First(one => one.Id == stage).Name;

    private static Rate RateOf(Figure figure) =>
        new((int)figure.Numerator!.Value, (int)figure.Denominator!.Value);

    private static string Of(Rate rate) => $"{rate.Numerator} of {rate.Denominator} = {Percent(rate.Value)}";

    private static string Percent(decimal? share) =>
        share is { } known
            ? (known * 100).ToString("N1", CultureInfo.InvariantCulture) + " %"
            : FigureText.Missing;

    private static string Signed(decimal change) =>
        change.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
