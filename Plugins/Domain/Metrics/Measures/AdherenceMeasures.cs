using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// How closely work follows the process: separate measures, never one blended score.
/// Source: Van der Aalst et al. 2012 for the path; own definition of the rest; Wilson 1927 for bounds.
/// </summary>
public static class AdherenceMeasures
{
    private const string Event = " Placed by the event, credited to the owner then.";
    private const string Closed =
        " Final outcome at T, placed by the final close, credited to the owner then.";

    public static readonly Measure BackMoves = Measure.Count(
        new(
            "backmoves",
            "Moves Back",
            MeasureUnit.Count,
            "Moves to an earlier stage; mis-clicks, reopens and migrations are none." + Event
        ),
        Part.BackMove
    );

    public static readonly Measure Reopens = Measure.Count(
        new("reopens", "Reopens", MeasureUnit.Count, "Closed opportunities opened again." + Event),
        Part.Reopen
    );

    public static readonly Measure ReworkRate = Measure.Rate(
        new(
            "rework_rate",
            "Rework Rate",
            MeasureUnit.Fraction,
            "Moves back ÷ (moves forward + moves back); closes are no moves." + Event
        ),
        [Part.BackMove],
        [Part.ForwardMove, Part.BackMove]
    );

    public static readonly Measure AdherencePath = Measure.Mean(
        new(
            "adherence_path",
            "Path Adherence",
            MeasureUnit.Fraction,
            "Mean of 1 − ((k − L) + (m − L)) ÷ (k + m): k stages visited, m stages from the first to the furthest, "
                + "L the longest run in order."
                + Closed
        ),
        Part.PathFitness
    );

    public static readonly Measure AdherenceGate = Measure.Rate(
        new(
            "adherence_gate",
            "Gate Adherence",
            MeasureUnit.Fraction,
            "Gate passages without override or exemption ÷ passages." + Event
        ),
        [Part.GatePass],
        [Part.GatePassage]
    );

    public static readonly Measure AdherenceTime = Measure.Rate(
        new(
            "adherence_time",
            "Time Adherence",
            MeasureUnit.Fraction,
            "Visits that ended within the stage's target days ÷ visits ended in stages that have a target, target of "
                + "the version at the exit, holds not subtracted. Placed by the exit, credited to the owner then."
        ),
        [Part.TimedVisitWithinTarget],
        [Part.TimedVisit]
    );

    public static readonly Measure Variants = Measure
        .Computed(
            new(
                "variants",
                "Variants",
                MeasureUnit.Count,
                "Different sequences of stages among closed opportunities." + Closed
            ),
            [Part.Variant],
            [],
            row => Figure.Of(row.Totals[Part.Variant].Groups.Count, row.Totals[Part.Variant].Count)
        )
        .With(MeasureShape.Sample);

    public static IReadOnlyList<Measure> All { get; } =
    [BackMoves, Reopens, ReworkRate, AdherencePath, AdherenceGate, AdherenceTime, Variants];
}
