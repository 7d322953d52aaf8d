using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds what is wrong with stages from which opportunities move on by themselves.</summary>
internal static class AdvanceCheck
{
    internal static IEnumerable<DraftProblem> Problems(DefinitionData draft)
    {
        for (var index = 0; index < draft.Stages.Length; index++)
        {
            var stage = draft.Stages[index];
            if (stage.AutoAdvance)
            {
                var next = index + 1 < draft.Stages.Length ? draft.Stages[index + 1] : null;
                yield return ProblemOf(stage, next, draft);
            }
        }
    }

    private static DraftProblem ProblemOf(StageData stage, StageData? next, DefinitionData draft)
    {
        var place = $"Stage '{stage.Name}'";
        if (next is null)
        {
            return new DraftProblem(place, "it advances automatically, but no stage follows");
        }
        if (!draft.Rules.Any(rule => IsBetween(rule, stage, next)))
        {
            return new DraftProblem(
                place,
                "it advances automatically, but no blocking rule on its exit or the next entry says when"
            );
        }
        return new DraftProblem(
            place,
            "it advances when somebody saves an opportunity only after 'salesprocess register-steps --auto-advance' "
                + "has been run for this version"
        )
        {
            IsWarning = true,
        };
    }

    private static bool IsBetween(RuleData rule, StageData stage, StageData next) =>
        rule.Severity == (int)Severity.Block
        && (
            (rule.StageId == stage.Id && rule.Direction == (int)GateDirection.Exit)
            || (rule.StageId == next.Id && rule.Direction == (int)GateDirection.Entry)
        );
}
