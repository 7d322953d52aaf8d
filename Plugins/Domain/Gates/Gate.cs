using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>The one evaluator of stage gates.</summary>
public static class Gate
{
    /// <summary>Asks every rule that a move has to pass.</summary>
    /// <param name="process">The version the opportunity is pinned to.</param>
    /// <param name="attempt">What somebody wants to do.</param>
    /// <param name="facts">What rules ask beyond the columns of the opportunity.</param>
    public static GateReport Evaluate(ProcessDefinition process, Attempt attempt, IGateFacts facts)
    {
        var impossible = MoveLeave.Refusal(process, attempt);
        var rules = impossible is null ? process.GateOf(attempt.Move) : [];
        var findings = new GateFinding[rules.Length];
        var unmet = 0;
        var blocks = false;
        var question = new RuleQuestion(process, attempt, facts);
        for (var index = 0; index < rules.Length; index++)
        {
            var finding = question.Ask(rules[index]);
            findings[index] = finding;
            unmet += finding.IsUnmet ? 1 : 0;
            blocks |= finding.Blocks;
        }
        var relief = new GateRelief(findings, unmet);
        if (blocks)
        {
            relief.Seek(facts, hasApprovers: process.Approvers is not null);
        }
        return new GateReport(process, attempt.Move, impossible, relief);
    }

    /// <summary>The rules that a move has to pass, in the order they are reported in.</summary>
    public static IEnumerable<Rule> RulesFor(ProcessDefinition process, StageMove move) =>
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
