using System.Collections.Generic;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>An opportunity as it was at a move, as far as it is known, and as it is today for the rest.</summary>
/// <param name="kept">The columns whose value of then is known; null for one that was empty.</param>
/// <param name="today">The opportunity as it is.</param>
/// <param name="isUnchanged">Whether nothing of it has changed since the move, so that today's values are those of then.</param>
public sealed class PastValues(
    IReadOnlyDictionary<string, ColumnValue?> kept,
    IColumnValues today,
    bool isUnchanged
) : IColumnValues
{
    /// <summary>What the values rest on that were asked for since <see cref="Begin"/>.</summary>
    public BacktestBasis Basis { get; private set; } = BacktestBasis.Then;

    /// <summary>Begins a new question.</summary>
    public void Begin() => Basis = BacktestBasis.Then;

    /// <inheritdoc/>
    public ColumnValue? Find(Column column)
    {
        if (kept.TryGetValue(column.Name, out var value))
        {
            return value;
        }
        if (!isUnchanged)
        {
            Basis = BacktestBasis.Today;
        }
        return today.Find(column);
    }
}
