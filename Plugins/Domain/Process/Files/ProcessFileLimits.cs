using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Finds what a draft has that a process file cannot express.</summary>
internal static class ProcessFileLimits
{
    internal static IEnumerable<DraftProblem> Problems(DefinitionData data)
    {
        var stages = new HashSet<string>(data.Stages.Select(stage => stage.Id));
        return data.Stages.SelectMany(Problems).Concat(data.Rules.SelectMany(rule => Problems(rule, stages)));
    }

    private static IEnumerable<DraftProblem> Problems(StageData stage) =>
        stage
            .Tasks.Where(task => task.DueDays < 0 || task.Subject.Length == 0)
            .Select(task => new DraftProblem(
                $"Stage '{stage.Name}'",
                $"'{task.Subject}' is no task: write the days until it is due, a colon and the subject, "
                    + "such as '3: Send the proposal'"
            ));

    private static IEnumerable<DraftProblem> Problems(RuleData rule, HashSet<string> stages)
    {
        var place = $"Rule '{rule.Name}'";
        if (rule.StageId.Length > 0 && !stages.Contains(rule.StageId))
        {
            yield return new DraftProblem(place, "its stage is not an active stage of this process");
        }
        foreach (var missing in Missing(rule))
        {
            yield return new DraftProblem(place, $"it has no {missing}");
        }
        if (rule.Messages.Any(message => message.Language <= 0))
        {
            yield return new DraftProblem(place, "one of its messages names no language");
        }
        if (rule.Messages.GroupBy(message => message.Language).Any(same => same.Count() > 1))
        {
            yield return new DraftProblem(place, "it has two messages in one language");
        }
    }

    private static IEnumerable<string> Missing(RuleData rule)
    {
        if (!Enum.IsDefined(typeof(GateDirection), rule.Direction))
        {
            yield return "direction";
        }
        if (!Enum.IsDefined(typeof(GateKind), rule.Kind))
        {
            yield return "kind";
        }
        if (!Enum.IsDefined(typeof(Severity), rule.Severity))
        {
            yield return "severity";
        }
    }
}
