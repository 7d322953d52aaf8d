using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds everything that is wrong with one rule of a draft.</summary>
internal static class RuleCheck
{
    internal static IEnumerable<DraftProblem> Problems(
        RuleData rule,
        HashSet<string> stageIds,
        FilterScope scope
    )
    {
        var texts = ProblemsOfHead(rule)
            .Concat(ProblemsOfPlace(rule, stageIds))
            .Concat(ProblemsOfKind(rule, scope))
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

    private static IEnumerable<string> ProblemsOfKind(RuleData rule, FilterScope scope) =>
        (GateKind)rule.Kind switch
        {
            GateKind.RequiredColumns => ProblemsOfColumns(rule, scope),
            GateKind.ColumnCondition => ProblemsOfCondition(rule, scope),
            GateKind.RelatedRecords => [NotYet("Related records")],
            GateKind.Confirmation => [NotYet("Confirmation")],
            GateKind.Approval => [NotYet("Approval")],
            _ => ["it has no kind"],
        };

    private static string NotYet(string kind) => $"rules of the kind '{kind}' are not supported yet";

    private static IEnumerable<string> ProblemsOfColumns(RuleData rule, FilterScope scope)
    {
        if (rule.Columns.Length == 0)
        {
            yield return "it names no column";
        }
        foreach (var name in rule.Columns.Where(name => scope.FindColumn(name) is null))
        {
            yield return $"the opportunity has no column '{name}' that rules can use";
        }
    }

    private static IEnumerable<string> ProblemsOfCondition(RuleData rule, FilterScope scope) =>
        rule.Filter.Trim().Length == 0
            ? ["it has no filter"]
            : FilterReader.Read(rule.Filter, scope).Problems.Select(text => "in its filter " + text);
}
