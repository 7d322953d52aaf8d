using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What the gate says of a move: every rule that was asked, in order.</summary>
public sealed class GateReport
{
    private readonly Impossible? _impossible;

    internal GateReport(ProcessDefinition process, StageMove move, Impossible? impossible, GateRelief relief)
    {
        Process = process;
        Move = move;
        _impossible = impossible;
        Findings = relief.Findings;
        var unmet = new GateFinding[relief.UnmetCount];
        var blocks = false;
        for (int index = 0, found = 0; found < unmet.Length; index++)
        {
            var finding = relief.Findings[index];
            if (finding.IsUnmet)
            {
                unmet[found++] = finding;
                blocks |= finding.Blocks;
            }
        }
        Unmet = unmet;
        IsSwitchedOff = relief.IsSwitchedOff;
        Override = relief.Override;
        IsRefused = impossible is not null || (blocks && !IsSwitchedOff && Override is null);
    }

    /// <summary>The version that was asked.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>The move that was judged.</summary>
    public StageMove Move { get; }

    /// <summary>Every rule of the gate; none when the move is impossible whatever the values are.</summary>
    public IReadOnlyList<GateFinding> Findings { get; }

    /// <summary>The rules that are not met, of every severity.</summary>
    public IReadOnlyList<GateFinding> Unmet { get; }

    /// <summary>Whether the gate switch let the move pass.</summary>
    public bool IsSwitchedOff { get; }

    /// <summary>The override that opened the gate, or null.</summary>
    public Grant? Override { get; }

    /// <summary>Whether the move must not happen.</summary>
    public bool IsRefused { get; }

    /// <summary>Whether the user passes a rule by a role only.</summary>
    public bool IsExempt => Findings.Any(finding => finding.IsExempt);

    /// <summary>The overrides and approvals that the move uses up, each once.</summary>
    public IReadOnlyList<Guid> UsedGrants =>
        [
            .. Findings
                .Select(finding => finding.Approval)
                .Concat([Override])
                .OfType<Grant>()
                .Select(grant => grant.Id)
                .Distinct(),
        ];

    /// <summary>Why the move is refused, in a language by its Windows code; empty when it may happen.</summary>
    public IReadOnlyList<Violation> ViolationsIn(int language)
    {
        var words = GateWords.In(language);
        if (_impossible is not null)
        {
            return [_impossible.In(words, Move)];
        }
        return IsRefused
            ? [new Violation(RefusalCode.GateNotMet, RefusalText.Of(this, words, language))]
            : [];
    }

    /// <summary>What the visit is marked with when the move happens.</summary>
    public GateOutcome Outcome =>
        Result switch
        {
            EvaluationResult.Overridden => GateOutcome.Overridden,
            EvaluationResult.Exempt => GateOutcome.Exempt,
            EvaluationResult.SwitchedOff => GateOutcome.NotEvaluated,
            EvaluationResult.Warned => GateOutcome.Warned,
            _ => GateOutcome.Passed,
        };

    /// <summary>What is worth a row; null when every rule was met, or the move was impossible.</summary>
    public EvaluationResult? Result
    {
        get
        {
            if (Unmet.Count == 0)
            {
                return null;
            }
            return IsRefused ? EvaluationResult.Blocked
                : IsSwitchedOff ? EvaluationResult.SwitchedOff
                : Override is not null ? EvaluationResult.Overridden
                : IsExempt ? EvaluationResult.Exempt
                : Unmet.Any(finding => finding.Severity == Severity.Warn) ? EvaluationResult.Warned
                : EvaluationResult.Observed;
        }
    }
}
