using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// A gate of 50 rules, warm, beside microsoft/RulesEngine with the same rules over the same row: 25 required texts and 25
/// amounts above a limit, every fifth one not met, each with its message. RulesEngine calls our own test for placeholders
/// from lambda expressions that it has compiled before. The third benchmark gives it typed arrays and asks less: no empty
/// column, no placeholders, no names to look up.
/// </summary>
public class Gates
{
    private const string Workflow = "gate";
    private static readonly DateTime Now = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);

    private readonly ProcessDefinition _process = SampleGate.Definition();
    private readonly SampleDeal _deal = new();
    private readonly NoFacts _facts = new();
    private readonly Engine _same = EngineOf(SampleGate.Expressions());
    private readonly Engine _less = EngineOf(SampleGate.ExpressionsOverArrays());

    /// <summary>All sides must find the same.</summary>
    [GlobalSetup]
    public void Agree()
    {
        var found = new[] { Ours(), RulesEngine(), RulesEngineOverArrays() };
        if (found.Any(unmet => unmet != SampleGate.Unmet))
        {
            throw new InvalidOperationException($"Not the same rules are unmet: {string.Join(", ", found)}.");
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

    /// <summary>The same rules by microsoft/RulesEngine.</summary>
    [Benchmark]
    public int RulesEngine() => UnmetOf(_same);

    /// <summary>Simpler rules over typed arrays by microsoft/RulesEngine.</summary>
    [Benchmark]
    public int RulesEngineOverArrays() => UnmetOf(_less);

    private int UnmetOf(Engine engine) =>
        engine
            .ExecuteAllRulesAsync(Workflow, new RuleParameter("deal", _deal))
            .AsTask()
            .GetAwaiter()
            .GetResult()
            .Count(result => !result.IsSuccess);

    private static Engine EngineOf(IEnumerable<RulesEngine.Models.Rule> rules) =>
        new(
            [new Workflow { WorkflowName = Workflow, Rules = [.. rules] }],
            new ReSettings { CustomTypes = [typeof(SameRules)] }
        );
}
