using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The registered steps, read once and again after the rows that describe them have changed.</summary>
internal sealed class StepRegistry(Func<IReadOnlyCollection<Step>> read)
{
    private readonly Derived<Loaded> _loaded = new(() => new Loaded(read()));

    /// <summary>Active steps in the order of their rank.</summary>
    /// <param name="table">Logical name; empty for a message without a table.</param>
    public ImmutableArray<Step> Find(string message, string table, int stage, bool isAsync) =>
        Current.Find((message, table, stage, isAsync));

    /// <summary>Null when the step has been removed or disabled.</summary>
    public Step? FindById(Guid id) => Current.ById.GetValueOrDefault(id);

    public bool Has(string message, string table) =>
        Current.ByMessage.TryGetValue(message, out var steps) && steps.Any(step => Concerns(step, table));

    /// <summary>What the images of all steps hold together; null when no step has one.</summary>
    public ColumnSet? ImageColumns(string message, string table, bool pre) =>
        Current.Images.GetOrAdd((message, table, pre), FindImages);

    public void Forget() => _loaded.Forget();

    private Loaded Current => _loaded.Value;

    private static bool Concerns(Step step, string table) => step.Table.Length == 0 || step.Table == table;

    /// <summary>The bulk event of a message uses the images of its rows, so both names are looked at.</summary>
    private ColumnSet? FindImages((string Message, string Table, bool Pre) key) =>
        Current
            .ByMessage.Where(entry => entry.Key == key.Message || entry.Key == key.Message + "Multiple")
            .SelectMany(entry => entry.Value)
            .Where(step => Concerns(step, key.Table))
            .SelectMany(step => step.Images)
            .Where(image => key.Pre ? image.IsPre : image.IsPost)
            .ToList()
            is { Count: > 0 } images
            ? StepImage.ColumnsOf(images)
            : null;

    private sealed class Loaded(IReadOnlyCollection<Step> steps)
    {
        private readonly ConcurrentDictionary<(string, string, int, bool), ImmutableArray<Step>> _found =
            new();

        public FrozenDictionary<Guid, Step> ById { get; } = steps.ToFrozenDictionary(step => step.Id);

        public FrozenDictionary<string, ImmutableArray<Step>> ByMessage { get; } =
            steps
                .GroupBy(step => step.Message)
                .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

        public ConcurrentDictionary<(string Message, string Table, bool Pre), ColumnSet?> Images { get; } =
            new();

        public ImmutableArray<Step> Find((string Message, string Table, int Stage, bool IsAsync) key) =>
            ByMessage.TryGetValue(key.Message, out var all)
                ? _found.GetOrAdd(key, _ => Select(all, key))
                : [];

        private static ImmutableArray<Step> Select(
            ImmutableArray<Step> all,
            (string Message, string Table, int Stage, bool IsAsync) key
        ) =>
            [
                .. all.Where(step => step.StageNumber == key.Stage && step.IsAsync == key.IsAsync)
                    .Where(step => Concerns(step, key.Table))
                    .OrderBy(step => step.Rank)
                    .ThenBy(step => step.Id),
            ];
    }
}
