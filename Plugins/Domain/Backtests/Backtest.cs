using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Backtests;

/// <summary>
/// Asks the rules of a draft about moves of the past. Every verdict says what it rests on; what rests on different
/// things is never added up.
/// </summary>
public sealed class Backtest
{
    private readonly ProcessDefinition _draft;
    private readonly Dictionary<Guid, BacktestTally> _byRule;
    private readonly BacktestTally _whole = new();
    private readonly BacktestTally _ways = new();
    private readonly HashSet<Guid> _opportunities = [];
    private int _moves;
    private int _leftOut;

    public Backtest(ProcessDefinition draft)
    {
        _draft = draft;
        _byRule = draft.Rules.ToDictionary(rule => rule.Id, _ => new BacktestTally());
    }

    /// <summary>Counts a move that the draft has no stages for.</summary>
    public void LeaveOut() => _leftOut++;

    /// <summary>Judges a move.</summary>
    public void Add(PastMove past)
    {
        _moves++;
        _opportunities.Add(past.OpportunityId);
        var attempt = new Attempt(past.Move, past.Values, _draft.At(past.On))
        {
            VisitEnteredOn = past.VisitEnteredOn,
        };
        var question = new RuleQuestion(_draft, attempt, past.Facts);
        var verdicts = new List<PastVerdict>();
        var isOpen = IsOpen(past, attempt, verdicts);
        foreach (var rule in isOpen ? Gate.RulesFor(_draft, past.Move) : [])
        {
            past.Values.Begin();
            var verdict = Judge(past, rule, question.Ask(rule).Verdict);
            if (verdict == Verdict.NotApplicable)
            {
                continue;
            }
            var basis = BasisOf(past, rule, verdict);
            _byRule[rule.Id].Count(past, basis, verdict == Verdict.Unmet);
            verdicts.Add(new PastVerdict(rule.Severity, basis, verdict == Verdict.Unmet));
        }
        CountWhole(past, verdicts);
    }

    /// <summary>Whether the draft has that way at all; where it does not, no rule is asked, as in life.</summary>
    private bool IsOpen(PastMove past, Attempt attempt, List<PastVerdict> verdicts)
    {
        if (MoveLeave.Refusal(_draft, attempt) is not { } refusal)
        {
            return true;
        }
        var isOpen = refusal.Code == RefusalCode.BackReasonMissing;
        var basis = isOpen ? BacktestBasis.Unknown : BacktestBasis.Then;
        _ways.Count(past, basis, !isOpen);
        verdicts.Add(new PastVerdict(Severity.Block, basis, !isOpen));
        return isOpen;
    }

    /// <summary>What came of it.</summary>
    /// <param name="since">The earliest move that was looked at, UTC.</param>
    public BacktestData Result(DateTime since) =>
        new()
        {
            Process = _draft.Name,
            Since = since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Moves = _moves,
            Opportunities = _opportunities.Count,
            LeftOut = _leftOut,
            Whole = _whole.ToData(),
            Rules =
            [
                .. Ways(),
                .. _draft.Rules.Select(rule => new BacktestRuleData
                {
                    Id = rule.Id.ToString("D"),
                    Name = rule.Name,
                    Gate = GateOf(rule),
                    Severity = rule.Severity.ToString(),
                    Bases = _byRule[rule.Id].ToData(),
                }),
            ],
        };

    /// <summary>What is no rule: stages that must not be skipped or left backwards. Whether a reason was given is not kept.</summary>
    private IEnumerable<BacktestRuleData> Ways()
    {
        var bases = _ways.ToData();
        if (bases.Length > 0)
        {
            yield return new BacktestRuleData
            {
                Name = "Way through the stages",
                Gate = "skipping or going back",
                Severity = nameof(Severity.Block),
                Bases = bases,
            };
        }
    }

    /// <summary>Nobody could approve or confirm what no rule asked for, and how long an approval held is not kept.</summary>
    private static Verdict Judge(PastMove past, Rule rule, Verdict verdict) =>
        verdict == Verdict.Unmet
        && (
            rule.Kind == GateKind.Approval
            || (rule.Kind == GateKind.Confirmation && past.Version.FindRule(rule.Id) is null)
        )
            ? Verdict.Unknown
            : verdict;

    /// <summary>Related rows are those that there were then, but as they are today.</summary>
    private static BacktestBasis BasisOf(PastMove past, Rule rule, Verdict verdict) =>
        verdict == Verdict.Unknown ? BacktestBasis.Unknown
        : rule.Kind == GateKind.RelatedRecords ? BacktestBasis.Today
        : past.Values.Basis;

    /// <summary>A move is stopped by any rule that blocks; then on the firmest basis that stops it, else on the weakest asked.</summary>
    private void CountWhole(PastMove past, List<PastVerdict> verdicts)
    {
        var blocking = verdicts.Where(verdict => verdict.Severity == Severity.Block).ToArray();
        var stopping = blocking.Where(verdict => verdict.IsUnmet).ToArray();
        var basis =
            stopping.Length > 0
                ? stopping.Min(verdict => verdict.Basis)
                : blocking.Select(verdict => verdict.Basis).DefaultIfEmpty(BacktestBasis.Then).Max();
        _whole.Count(past, basis, stopping.Length > 0);
    }

    private string GateOf(Rule rule)
    {
        var stage = rule.StageId is { } id ? _draft.FindStage(id)!.Name : "";
        return rule.Direction switch
        {
            GateDirection.Entry => $"entering {stage}",
            GateDirection.Exit => $"leaving {stage}",
            GateDirection.Win => "winning",
            _ => "losing",
        };
    }

    private readonly record struct PastVerdict(Severity Severity, BacktestBasis Basis, bool IsUnmet);
}
