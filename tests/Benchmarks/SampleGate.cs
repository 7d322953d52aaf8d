using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Fifty rules on the exit of a stage, for both engines.</summary>
internal static class SampleGate
{
    /// <summary>Rules of each of the two kinds.</summary>
    public const int OfEach = 25;

    /// <summary>How many of all rules the sample does not meet: every fifth.</summary>
    public const int Unmet = 2 * OfEach / 5;

    private const string Message = "Do it.";

    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");

    public static string TextColumn(int place) => $"new_text{place}";

    public static string AmountColumn(int place) => $"new_amount{place}";

    /// <summary>The rules as lambda expressions over the same row.</summary>
    public static IEnumerable<RulesEngine.Models.Rule> Expressions() =>
        Expressions(
            place => $"SameRules.IsGiven(deal.At({place}))",
            place => $"SameRules.IsMore(deal.At({OfEach + place}), 100)"
        );

    /// <summary>Simpler rules over typed arrays.</summary>
    public static IEnumerable<RulesEngine.Models.Rule> ExpressionsOverArrays() =>
        Expressions(
            place => $"!string.IsNullOrWhiteSpace(deal.Texts[{place}])",
            place => $"deal.Amounts[{place}] > 100"
        );

    private static IEnumerable<RulesEngine.Models.Rule> Expressions(
        Func<int, string> required,
        Func<int, string> condition
    ) =>
        Enumerable
            .Range(0, OfEach)
            .SelectMany(place => new[] { required(place), condition(place) })
            .Select(
                (text, index) =>
                    new RulesEngine.Models.Rule
                    {
                        RuleName = $"Rule {index}",
                        Expression = text,
                        ErrorMessage = Message,
                    }
            );

    /// <summary>The rules as a published version.</summary>
    public static ProcessDefinition Definition()
    {
        var places = Enumerable.Range(0, OfEach).ToArray();
        var data = new DefinitionData
        {
            ProcessId = Guid.NewGuid().ToString(),
            Name = "Fifty rules",
            Number = 1,
            BaseCurrencyId = Guid.NewGuid().ToString(),
            Placeholders = [.. PlaceholderList.Default],
            Columns =
            [
                .. places.Select(place => Column(TextColumn(place), "Text")),
                .. places.Select(place => Column(AmountColumn(place), "Money")),
            ],
            Stages = [Stage(1, First), Stage(2, Guid.NewGuid())],
            Rules = [.. places.SelectMany(place => new[] { Required(place), Condition(place) })],
        };
        var text = DefinitionText.Write(data);
        return DefinitionText.Read(text, DefinitionText.Hash(text));
    }

    private static ColumnData Column(string name, string type) =>
        new()
        {
            Name = name,
            Type = type,
            Label = name,
        };

    private static StageData Stage(int ordinal, Guid id) =>
        new()
        {
            Id = id.ToString(),
            Name = $"Stage {ordinal}",
            Ordinal = ordinal,
        };

    private static RuleData Required(int place)
    {
        var rule = Rule(GateKind.RequiredColumns, place);
        rule.Columns = [TextColumn(place)];
        return rule;
    }

    private static RuleData Condition(int place)
    {
        var rule = Rule(GateKind.ColumnCondition, place);
        rule.Filter =
            $"<filter><condition attribute='{AmountColumn(place)}' operator='gt' value='100' /></filter>";
        return rule;
    }

    private static RuleData Rule(GateKind kind, int place) =>
        new()
        {
            Id = Guid.NewGuid().ToString(),
            Name = $"{kind} {place}",
            Direction = (int)GateDirection.Exit,
            StageId = First.ToString(),
            Kind = (int)kind,
            Severity = (int)Severity.Block,
            Message = Message,
        };
}
