using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>
/// What the rules of a version say of an opportunity that is put into one of its stages without having gone the way: the
/// exit rules of each stage before that must not be skipped, and the entry rules of the stage. Approvals are not asked
/// for: they are about a move, and nobody makes one.
/// </summary>
public sealed class Entrance
{
    private Entrance(GateReport report)
    {
        Report = report;
        Blocking = report.IsSwitchedOff
            ? []
            : [.. report.Unmet.Where(finding => finding.Blocks && finding.Rule.Kind != GateKind.Approval)];
    }

    /// <summary>Everything that the gate says.</summary>
    public GateReport Report { get; }

    /// <summary>The rules that keep the opportunity out, in their order.</summary>
    public IReadOnlyList<GateFinding> Blocking { get; }

    /// <summary>Whether rules keep the opportunity out.</summary>
    public bool IsShut => Blocking.Count > 0;

    /// <summary>What the visit is marked with when the opportunity is put there.</summary>
    public GateOutcome Outcome =>
        IsShut || Report.IsSwitchedOff ? GateOutcome.NotEvaluated
        : Report.Unmet.Any(finding => finding.Severity == Severity.Warn) ? GateOutcome.Warned
        : GateOutcome.Passed;

    /// <summary>Asks the rules.</summary>
    /// <param name="process">The version.</param>
    /// <param name="stage">One of its stages.</param>
    /// <param name="values">The opportunity as it is.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="facts">What is stored beside it.</param>
    public static Entrance Of(
        ProcessDefinition process,
        Stage stage,
        IColumnValues values,
        DateTime now,
        IGateFacts facts
    )
    {
        var attempt = new Attempt(StageMove.Start(stage), values, process.At(now));
        return new Entrance(Gate.Evaluate(process, attempt, new StandingFacts(facts)));
    }
}
