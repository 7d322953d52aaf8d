using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>
/// Chance of ending as Won from each stage: the Won column of (I − Q)⁻¹R of an absorbing Markov chain, solved by
/// Gauss–Jordan elimination with pivoting. Source: Kemeny and Snell 1960; Press et al. 2007.
/// </summary>
public sealed class Absorption
{
    private readonly Dictionary<Guid, decimal> _chances = [];

    /// <param name="matrix">P(s → t); the chance of winning from s is the row of (I − Q)⁻¹ R, 0 to 1.</param>
    public Absorption(TransitionMatrix matrix)
    {
        var stages = Solvable(matrix).OrderBy(stage => stage).ToList();
        var rows = stages.Select(stage => Equation(matrix.From(stage), stage, stages)).ToArray();
        for (var column = 0; column < rows.Length; column++)
        {
            Eliminate(rows, column);
        }
        for (var index = 0; index < rows.Length; index++)
        {
            _chances.Add(stages[index], rows[index][rows.Length] / rows[index][index]);
        }
    }

    /// <summary>
    /// 0 to 1; null when the data cannot tell: the stage was never left, or leads to one that never was or only
    /// to others in a circle.
    /// </summary>
    public decimal? WinChanceFrom(Guid stage) => _chances.TryGetValue(stage, out var chance) ? chance : null;

    private static HashSet<Guid> Solvable(TransitionMatrix matrix)
    {
        var closing = Growing(
            [],
            stages =>
                matrix.Stages.Where(stage =>
                    IsClosing(matrix.From(stage)) || matrix.From(stage).Moves.Keys.Any(stages.Contains)
                )
        );
        var doubtful = Growing(
            matrix
                .Stages.SelectMany(stage => matrix.From(stage).Moves.Keys)
                .Where(stage => !closing.Contains(stage)),
            stages => matrix.Stages.Where(stage => matrix.From(stage).Moves.Keys.Any(stages.Contains))
        );
        closing.ExceptWith(doubtful);
        return closing;
    }

    private static bool IsClosing(StageExits exits) => exits.Won + exits.Lost > 0;

    private static HashSet<Guid> Growing(IEnumerable<Guid> seed, Func<HashSet<Guid>, IEnumerable<Guid>> next)
    {
        var grown = new HashSet<Guid>(seed);
        var before = -1;
        while (grown.Count > before)
        {
            before = grown.Count;
            grown.UnionWith(next(grown).ToList());
        }
        return grown;
    }

    /// <summary>One row of (I − Q) p = R, the right side last.</summary>
    private static decimal[] Equation(StageExits exits, Guid stage, IReadOnlyList<Guid> stages)
    {
        var left = stages.Select(target => (target == stage ? 1 : 0) - exits.ShareTo(target));
        return [.. left, (decimal)exits.Won / exits.Total];
    }

    private static void Eliminate(decimal[][] rows, int column)
    {
        var pivot = Enumerable
            .Range(column, rows.Length - column)
            .OrderByDescending(row => Math.Abs(rows[row][column]))
            .First();
        var swapped = rows[column];
        rows[column] = rows[pivot];
        rows[pivot] = swapped;
        for (var row = 0; row < rows.Length; row++)
        {
            if (row == column)
            {
                continue;
            }
            var factor = rows[row][column] / rows[column][column];
            for (var cell = column; cell < rows[row].Length; cell++)
            {
                rows[row][cell] -= factor * rows[column][cell];
            }
        }
    }
}
