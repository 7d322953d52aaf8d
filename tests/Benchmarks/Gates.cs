using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// A gate of 50 rules, warm, beside microsoft/RulesEngine with the same rules over the same values: 25 required texts and
/// 25 amounts above a limit, every fifth one not met. Its rules are lambda expressions over typed arrays, compiled before.
/// </summary>
public class Gates
{
    private const string Workflow = "gate";
    private static readonly DateTime Now = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);

    private readonly ProcessDefinition _process = SampleGate.Definition();
    private readonly SampleDeal _deal = new();
    private readonly NoFacts _facts = new();
    private readonly Engine _engine = new([
        new Workflow { WorkflowName = Workflow, Rules = [.. SampleGate.Expressions()] },
    ]);

    /// <summary>Both sides must find the same.</summary>
    [GlobalSetup]
    public void Agree()
    {
        var (ours, theirs) = (Ours(), RulesEngine());
        if (ours != theirs || ours != SampleGate.Unmet)
        {
            throw new InvalidOperationException($"The gate finds {ours} rules unmet, RulesEngine {theirs}.");
        }
    }

    /// <summary>How many rules are not met.</summary>
    [Benchmark(Baseline = true)]
    public int Ours()
    {
        var move = StageMove.Between(_process.Stages[0], _process.Stages[1]);
        var attempt = new Attempt(move, _deal, _process.At(Now));
        return Gate.Evaluate(_process, attempt, _facts).Unmet.Count;
    }

    /// <summary>The same by microsoft/RulesEngine.</summary>
    [Benchmark]
    public int RulesEngine() =>
        _engine
            .ExecuteAllRulesAsync(Workflow, new RuleParameter("deal", _deal))
            .AsTask()
            .GetAwaiter()
            .GetResult()
            .Count(result => !result.IsSuccess);
}
