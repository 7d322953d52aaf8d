using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>A value over time.</summary>
public sealed class Timeline<T>
{
    /// <param name="changes">In order of time; of several at one instant the last holds.</param>
    public Timeline(IReadOnlyList<Change<T>> changes)
    {
        Changes = changes;
    }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Change<T>> Changes { get; }

    /// <summary>The last change; null when there is none.</summary>
    public Change<T>? Last => Changes.Count == 0 ? null : Changes[Changes.Count - 1];

    /// <summary>The change that holds at an instant, one made at that instant included; null before the first.</summary>
    public Change<T>? At(DateTime instant) => Changes.LastOrDefault(change => change.On <= instant);

    /// <summary>The changes made before an instant.</summary>
    public static Timeline<T> Before(DateTime instant, IEnumerable<Change<T>> changes) =>
        new(changes.TakeWhile(change => change.On < instant).ToList());
}
