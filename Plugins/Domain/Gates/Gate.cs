using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>The one evaluator of stage gates.</summary>
public static class Gate
{
    private static readonly Column[] NoColumns = [];

    /// <summary>Asks every rule that a move has to pass.</summary>
    /// <param name="process">The version the opportunity is pinned to.</param>
    /// <param name="move">What is about to happen.</param>
    /// <param name="values">The opportunity as it will be.</param>
    /// <param name="moment">When, by the calendar of the process.</param>
    /// <param name="backReason">Why the opportunity goes back; null when nobody says.</param>
    public static GateReport Evaluate(
        ProcessDefinition process,
        StageMove move,
        IColumnValues values,
        Moment moment,
        string? backReason = null
    )
    {
        var impossible = MoveLeave.Refusal(process, move, backReason);
        var findings = new List<GateFinding>();
        if (impossible is null)
        {
            foreach (var rule in RulesFor(process, move))
            {
                if (rule.AppliesTo.IsTrue(values, moment))
                {
                    findings.Add(Ask(rule, process, values, moment));
                }
            }
        }
        return new GateReport(move, impossible, findings);
    }

    private static GateFinding Ask(Rule rule, ProcessDefinition process, IColumnValues values, Moment moment)
    {
        if (rule.Kind == GateKind.ColumnCondition)
        {
            return new GateFinding(rule, rule.Condition.IsTrue(values, moment), NoColumns);
        }
        var missing = RequiredColumns.Missing(rule, values, process.Placeholders, moment);
        return new GateFinding(rule, missing.Count == 0, missing);
    }

    private static IEnumerable<Rule> RulesFor(ProcessDefinition process, StageMove move) =>
        move.Kind switch
        {
            MoveKind.Start => ExitRules(process, stage => IsOnTheWay(stage, 0, move.To!.Ordinal))
                .Concat(process.RulesOf(GateDirection.Entry, move.To)),
            MoveKind.Forward => process
                .RulesOf(GateDirection.Exit, move.From)
                .Concat(process.RulesOf(GateDirection.Entry, move.To)),
            MoveKind.Back => process.RulesOf(GateDirection.Entry, move.To),
            MoveKind.Win => process
                .RulesOf(GateDirection.Exit, move.From)
                .Concat(ExitRules(process, stage => IsOnTheWay(stage, move.From!.Ordinal, int.MaxValue)))
                .Concat(process.RulesOf(GateDirection.Win)),
            _ => process.RulesOf(GateDirection.Lose),
        };

    private static IEnumerable<Rule> ExitRules(ProcessDefinition process, System.Func<Stage, bool> which) =>
        process.Stages.Where(which).SelectMany(stage => process.RulesOf(GateDirection.Exit, stage));

    private static bool IsOnTheWay(Stage stage, int after, int before) =>
        !stage.AllowSkip && stage.Ordinal > after && stage.Ordinal < before;
}
