using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>
/// How often a stage is left for each other stage, Won or Lost. Transitions are advances, back moves and final
/// closes; superseded closes, reopens, migrations and leaving the process are none.
/// Source: Kemeny and Snell 1960 for the matrix; own definition of what a transition is, R3, R6.
/// </summary>
public sealed class TransitionMatrix
{
    private readonly Dictionary<Guid, StageExits> _exits = [];

    /// <summary>Stages that were left, in no order.</summary>
    public IReadOnlyCollection<Guid> Stages => _exits.Keys;

    /// <summary>Counts from every transition of the journeys.</summary>
    public static TransitionMatrix Of(IEnumerable<Journey> journeys)
    {
        var matrix = new TransitionMatrix();
        foreach (var journey in journeys)
        {
            matrix.Add(journey);
        }
        return matrix;
    }

    /// <summary>How a stage was left; nothing for a stage that never was.</summary>
    public StageExits From(Guid stage) => _exits.TryGetValue(stage, out var exits) ? exits : new StageExits();

    private void Add(Journey journey)
    {
        for (var index = 0; index < journey.Visits.Count; index++)
        {
            var visit = journey.Visits[index];
            if (visit.Exit is { IsMove: true })
            {
                Counted(visit.Stage).AddMove(journey.Visits[index + 1].Stage);
            }
            else if (visit == journey.Last && journey.FinalClose != null)
            {
                Counted(visit.Stage).AddClose(journey.IsWon);
            }
        }
    }

    private StageExits Counted(Guid stage)
    {
        if (!_exits.TryGetValue(stage, out var exits))
        {
            exits = new StageExits();
            _exits.Add(stage, exits);
        }
        return exits;
    }
}
