using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds everything that is wrong with the stages of a draft.</summary>
internal static class StageCheck
{
    internal static IEnumerable<DraftProblem> Problems(DefinitionData draft)
    {
        for (var index = 0; index < draft.Stages.Length; index++)
        {
            var stage = draft.Stages[index];
            var previous = index == 0 ? null : draft.Stages[index - 1];
            var texts = ProblemsOfPath(stage, previous, expectedOrdinal: index + 1)
                .Concat(ProblemsOfTasks(stage))
                .Concat(ProblemsOfBar(stage, draft));
            foreach (var text in texts)
            {
                yield return new DraftProblem($"Stage '{stage.Name}'", text);
            }
        }
    }

    private static IEnumerable<string> ProblemsOfPath(
        StageData stage,
        StageData? previous,
        int expectedOrdinal
    )
    {
        if (stage.Name.Trim().Length == 0)
        {
            yield return "it has no name";
        }
        if (stage.Ordinal < 1)
        {
            yield return "it has no ordinal";
        }
        else if (stage.Ordinal == previous?.Ordinal)
        {
            yield return $"it has the same ordinal {stage.Ordinal} as '{previous.Name}'";
        }
        else if (stage.Ordinal > Math.Max(previous?.Ordinal + 1 ?? 1, expectedOrdinal))
        {
            yield return $"its ordinal is {stage.Ordinal}, but stages are numbered 1, 2, 3 without gaps";
        }
        if (stage.Probability is < 0 or > 100)
        {
            yield return $"its probability is {stage.Probability}, not between 0 and 100";
        }
        else if (stage.Probability < previous?.Probability)
        {
            yield return $"its probability {stage.Probability} is less than that of '{previous.Name}'";
        }
    }

    private static IEnumerable<string> ProblemsOfTasks(StageData stage) =>
        stage
            .Tasks.Where(task => task.DueDays < 0 || task.Subject.Length == 0)
            .Select(task =>
                $"'{task.Subject}' is no task: write the days until it is due, a colon and the subject, "
                + "such as '3: Send the proposal'"
            );

    private static IEnumerable<string> ProblemsOfBar(StageData stage, DefinitionData draft)
    {
        var isMapped = stage.BpfStageName.Trim().Length > 0 || stage.BpfStageId.Trim().Length > 0;
        if (draft.BpfSync && !isMapped)
        {
            yield return "the process bar is kept in step, but no stage of it corresponds to this one";
        }
        if (stage.BpfStageId.Trim().Length > 0 && !Guid.TryParse(stage.BpfStageId, out _))
        {
            yield return $"its process bar stage id '{stage.BpfStageId}' is no id";
        }
    }
}
