using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Conformance;

/// <summary>A sequence of stages that closed opportunities followed, and how they fared. Source: own definition.</summary>
public sealed class Variant
{
    private Variant(IReadOnlyList<Guid> stages, IReadOnlyList<Subject> followers)
    {
        Stages = stages;
        WinRate = new Rate(followers.Count(follower => follower.Journey.IsWon), followers.Count);
        MedianCycle = Percentile.Median(followers.Select(CycleOf));
    }

    /// <summary>Mis-clicks taken out, without outcome and version.</summary>
    public IReadOnlyList<Guid> Stages { get; }

    /// <summary>Won ÷ closed; the denominator is the variant's n.</summary>
    public Rate WinRate { get; }

    /// <summary>Whole days from process start to final close, won or lost.</summary>
    public decimal? MedianCycle { get; }

    /// <summary>The variants of closed opportunities, the most followed first.</summary>
    public static IReadOnlyList<Variant> Of(IEnumerable<Journey> journeys, ReportingCalendar calendar) =>
        journeys
            .Where(journey => journey.FinalClose != null)
            .GroupBy(journey => VariantNumber.Of(StagesOf(journey)))
            .OrderByDescending(variant => variant.Count())
            .ThenBy(variant => variant.Key)
            .Select(variant => new Variant(
                StagesOf(variant.First()),
                variant.Select(journey => new Subject(journey, calendar)).ToList()
            ))
            .ToList();

    private static IReadOnlyList<Guid> StagesOf(Journey journey) =>
        journey.Paths[journey.Paths.Count - 1].Stages;

    private static decimal CycleOf(Subject subject) =>
        subject.DaysBetween(subject.Journey.Start, subject.Journey.FinalClose!.On);
}
