using System;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>Asks rules of one attempt.</summary>
internal sealed class RuleQuestion(ProcessDefinition process, Attempt attempt, IGateFacts facts)
{
    internal GateFinding Ask(Rule rule)
    {
        if (
            !ReferenceEquals(rule.AppliesTo, Filter.Always)
            && !rule.AppliesTo.IsTrue(attempt.Values, attempt.Moment)
        )
        {
            return rule.NotApplicable;
        }
        return rule.Kind switch
        {
            GateKind.RequiredColumns => AskColumns(rule),
            GateKind.ColumnCondition => Found(rule, rule.Condition.IsTrue(attempt.Values, attempt.Moment)),
            GateKind.RelatedRecords => AskRelated(rule),
            GateKind.Confirmation => Found(rule, IsFresh(rule, facts.FindConfirmation(rule))),
            _ => AskApproval(rule),
        };
    }

    private GateFinding AskColumns(Rule rule)
    {
        var missing = RequiredColumns.Missing(rule, attempt.Values, process.Placeholders, attempt.Moment);
        return missing.Length == 0 ? rule.Met
            : missing.Length == rule.Columns.Length ? rule.AllMissing
            : rule.Unmet with { Missing = missing };
    }

    private GateFinding AskRelated(Rule rule) =>
        facts.CountRelated(rule) is { } count
            ? new GateFinding(
                rule,
                count >= rule.MinCount && !(count > rule.MaxCount) ? Verdict.Met : Verdict.Unmet
            )
            {
                Count = count,
            }
            : new GateFinding(rule, Verdict.Unknown);

    private GateFinding AskApproval(Rule rule)
    {
        var approval = facts.FindApproval();
        return IsFresh(rule, approval?.DecidedOn)
            ? new GateFinding(rule, Verdict.Met) { Approval = approval }
            : Found(rule, isMet: false);
    }

    private bool IsFresh(Rule rule, DateTime? on) =>
        on is { } given && (!rule.PerVisit || attempt.VisitEnteredOn is not { } entered || given >= entered);

    private static GateFinding Found(Rule rule, bool isMet) => isMet ? rule.Met : rule.Unmet;
}
