using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Microsoft.Xrm.Sdk;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// A gate of 50 rules, warm, beside microsoft/RulesEngine with the same rules: 25 required texts and 25 amounts above a
/// limit, every fifth one not met, each with its message. RulesEngine calls our own test for placeholders from lambda
/// expressions that it has compiled before. Both over the same three: values ready at their places, a row as a plug-in is
/// handed it, and, for RulesEngine alone, typed arrays with rules that ask less (no empty column, no placeholders).
/// </summary>
public class Gates
{
    private const string Workflow = "gate";
    private static readonly DateTime Now = new(2026, 11, 18, 13, 0, 0, DateTimeKind.Utc);

    private readonly ProcessDefinition _process = SampleGate.Definition();
    private readonly SampleDeal _deal = new();
    private readonly Entity _row = SampleRow.Of(new SampleDeal());
    private readonly NoFacts _facts = new();
    private readonly Engine _same = EngineOf(SampleGate.Expressions());
    private readonly Engine _sameOfRows = EngineOf(SampleGate.Expressions());
    private readonly Engine _less = EngineOf(SampleGate.ExpressionsOverArrays());

    /// <summary>All sides must find the same.</summary>
    [GlobalSetup]
    public void Agree()
    {
        int[] found = [Ours(), RulesEngine(), OursOfARow(), RulesEngineOfARow(), RulesEngineOverArrays()];
        if (found.Any(unmet => unmet != SampleGate.Unmet))
        {
            throw new InvalidOperationException($"Not the same rules are unmet: {string.Join(", ", found)}.");
        }
    }

    /// <summary>How many rules are not met.</summary>
    [Benchmark(Baseline = true)]
    public int Ours() => UnmetOf(_deal);

    /// <summary>The same rules over the same values by microsoft/RulesEngine.</summary>
    [Benchmark]
    public int RulesEngine() => UnmetOf(_same, _deal);

    /// <summary>Simpler rules over typed arrays by microsoft/RulesEngine.</summary>
    [Benchmark]
    public int RulesEngineOverArrays() => UnmetOf(_less, _deal);

    /// <summary>Ours with every column looked up in a row and converted.</summary>
    [Benchmark]
    public int OursOfARow() => UnmetOf(new SampleRow(_row, _process).Values);

    /// <summary>RulesEngine with every column looked up in a row and converted by the same code.</summary>
    [Benchmark]
    public int RulesEngineOfARow() => UnmetOf(_sameOfRows, new SampleRow(_row, _process));

    private int UnmetOf(IColumnValues values)
    {
        var move = StageMove.Between(_process.Stages[0], _process.Stages[1]);
        var attempt = new Attempt(move, values, _process.At(Now));
        return Gate.Evaluate(_process, attempt, _facts).Unmet.Count;
    }

    private static int UnmetOf(Engine engine, object deal) =>
        engine
            .ExecuteAllRulesAsync(Workflow, new RuleParameter("deal", deal))
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
