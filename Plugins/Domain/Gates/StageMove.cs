using System;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>A move within one process. Reopening is none: it asks no rule.</summary>
public sealed class StageMove
{
    private StageMove(MoveKind kind, Stage? from, Stage? to)
    {
        Kind = kind;
        From = from;
        To = to;
    }

    /// <summary>What is about to happen.</summary>
    public MoveKind Kind { get; }

    /// <summary>The stage it happens from; null at a start.</summary>
    public Stage? From { get; }

    /// <summary>The stage it leads to; null when the opportunity is closed.</summary>
    public Stage? To { get; }

    /// <summary>Creation in a stage.</summary>
    public static StageMove Start(Stage to) => new(MoveKind.Start, null, to);

    /// <summary>From one stage to another.</summary>
    /// <exception cref="ArgumentException">The stages are the same.</exception>
    public static StageMove Between(Stage from, Stage to)
    {
        if (from.Ordinal == to.Ordinal)
        {
            throw new ArgumentException($"A move leads to another stage than {from.Name}.", nameof(to));
        }
        return new StageMove(to.Ordinal > from.Ordinal ? MoveKind.Forward : MoveKind.Back, from, to);
    }

    /// <summary>Winning from a stage.</summary>
    public static StageMove Win(Stage from) => new(MoveKind.Win, from, null);

    /// <summary>Losing from a stage.</summary>
    public static StageMove Lose(Stage from) => new(MoveKind.Lose, from, null);

    /// <summary>How many stages lie between; those before the first at a start, none at a close.</summary>
    public int Skipped =>
        Kind switch
        {
            MoveKind.Start => To!.Ordinal - 1,
            MoveKind.Forward => To!.Ordinal - From!.Ordinal - 1,
            _ => 0,
        };
}
