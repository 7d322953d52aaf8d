using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Targets;
using Crm.SalesProcess.Domain.History;

namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>What gates said to an opportunity, put beside its way so that neither contradicts the other.</summary>
/// <param name="targets">People and stages.</param>
/// <param name="instant">Writes a local time as the payload has it.</param>
internal sealed class GateStory(LoadTargets targets, Func<DateTime, string> instant)
{
    /// <summary>One evaluation for each time the gate was asked, with all rules that were not met.</summary>
    /// <param name="entries">Rows of the evaluations in order of time.</param>
    /// <param name="path">The way of the opportunity.</param>
    /// <param name="rejects">Takes what does not fit.</param>
    public HistoryEvaluationData[] Tell(
        IEnumerable<HistoryEntry> entries,
        StagePath path,
        EntryRejects rejects
    )
    {
        var good = new List<(HistoryEntry Entry, AskedGate Asked)>();
        foreach (var entry in entries)
        {
            if (good.Select(one => one.Entry).FirstOrDefault(one => one.Repeats(entry)) is { } first)
            {
                rejects.Add(entry, $"The row repeats line {first.Line}");
            }
            else if (Contradiction(entry, path) is { } reason)
            {
                rejects.Add(entry, reason);
            }
            else
            {
                good.Add((entry, AskedGate.Read(entry.More)));
            }
        }
        return
        [
            .. good.GroupBy(one => (one.Entry.On, one.Entry.To, one.Asked.To, one.Asked.AskedBy))
                .Select(asked => EvaluationOf(asked.Key, asked.Select(one => one.Asked.Rule))),
        ];
    }

    private static string? Contradiction(HistoryEntry entry, StagePath path) =>
        path.StageAt(entry.On) is not { } stage ? "The opportunity was in no stage then"
        : stage != entry.From
            ? $"The row is about the gate of {entry.From}, but the opportunity was in {stage} then"
        : null;

    private HistoryEvaluationData EvaluationOf(
        (DateTime On, string Result, string To, string AskedBy) asked,
        IEnumerable<string> rules
    ) =>
        new()
        {
            On = instant(asked.On),
            Result = asked.Result,
            ToStageId = asked.To.Length == 0 ? string.Empty : targets.Process[asked.To].Id.ToString(),
            AskedById =
                asked.AskedBy.Length == 0 ? string.Empty : targets.People.Of(asked.AskedBy).Id.ToString(),
            Rules = [.. rules.Where(rule => rule.Length > 0).Distinct()],
        };
}
