using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds everything that is wrong with one rule of a draft.</summary>
internal static class RuleCheck
{
    /// <summary>What the dialog of the platform shows of one message without cutting it.</summary>
    private const int MostCharacters = 250;

    internal static IEnumerable<DraftProblem> Problems(
        RuleData rule,
        HashSet<string> stageIds,
        FilterScope scope
    )
    {
        var texts = ProblemsOfHead(rule)
            .Concat(ProblemsOfMessages(rule))
            .Concat(ProblemsOfPlace(rule, stageIds))
            .Concat(KindCheck.Problems(rule, scope))
            .Concat(
                FilterReader
                    .Read(rule.AppliesTo, scope)
                    .Problems.Select(text => "in its applies-to filter " + text)
            );
        return texts.Select(text => new DraftProblem($"Rule '{rule.Name}'", text));
    }

    private static IEnumerable<string> ProblemsOfHead(RuleData rule)
    {
        if (rule.Name.Trim().Length == 0)
        {
            yield return "it has no name";
        }
        if (rule.Message.Trim().Length == 0)
        {
            yield return "it has no message that tells the rep what to do";
        }
        if (!Enum.IsDefined(typeof(Severity), rule.Severity))
        {
            yield return "it has no severity";
        }
    }

    private static IEnumerable<string> ProblemsOfMessages(RuleData rule)
    {
        foreach (var text in rule.Messages.Select(message => message.Text).Concat([rule.Message]))
        {
            if (text.Length > MostCharacters)
            {
                yield return $"its message has {text.Length} characters; the dialog shows {MostCharacters}";
            }
        }
        foreach (var message in rule.Messages.Where(message => message.Language <= 0))
        {
            yield return $"'{message.Text}' is no message in another language: write the language code, a colon "
                + "and the text, such as '1031: Tragen Sie das Budget ein.'";
        }
        var twice = rule.Messages.GroupBy(message => message.Language).Where(group => group.Count() > 1);
        foreach (var language in twice.Select(group => group.Key).Where(language => language > 0))
        {
            yield return $"it has more than one message in the language {language}";
        }
    }

    private static IEnumerable<string> ProblemsOfPlace(RuleData rule, HashSet<string> stageIds)
    {
        if (!Enum.IsDefined(typeof(GateDirection), rule.Direction))
        {
            yield return "it has no direction";
            yield break;
        }
        var direction = (GateDirection)rule.Direction;
        var needsStage = direction is GateDirection.Entry or GateDirection.Exit;
        if (needsStage && rule.StageId.Length == 0)
        {
            yield return $"an {direction} rule needs a stage";
        }
        else if (needsStage && !stageIds.Contains(rule.StageId))
        {
            yield return "its stage is not an active stage of this process";
        }
        else if (!needsStage && rule.StageId.Length > 0)
        {
            yield return $"a {direction} rule holds for the whole process: clear its stage";
        }
    }
}
