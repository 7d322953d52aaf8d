using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>How often one stage was left, and where to: a row of the transition matrix. Source: Kemeny and Snell 1960.</summary>
public sealed class StageExits
{
    private readonly Dictionary<Guid, int> _moves = [];

    /// <summary>Moves by target stage.</summary>
    public IReadOnlyDictionary<Guid, int> Moves => _moves;

    public int Won { get; private set; }

    public int Lost { get; private set; }

    /// <summary>All ways out.</summary>
    public int Total => _moves.Values.Sum() + Won + Lost;

    /// <summary>Counts a move to another stage.</summary>
    public void AddMove(Guid target)
    {
        _moves.TryGetValue(target, out var count);
        _moves[target] = count + 1;
    }

    /// <summary>Counts a final close.</summary>
    public void AddClose(bool isWon)
    {
        if (isWon)
        {
            Won++;
        }
        else
        {
            Lost++;
        }
    }

    /// <summary>Share of the exits that go to a stage, 0 to 1; needs at least one exit.</summary>
    public decimal ShareTo(Guid target) =>
        _moves.TryGetValue(target, out var count) ? (decimal)count / Total : 0;
}
