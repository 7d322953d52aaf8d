using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Says gate rules in words.</summary>
internal sealed class RuleWords(FilterScope scope)
{
    /// <summary>The rules of a stage, or those of Win and Lose without one.</summary>
    internal IEnumerable<ProcessPart> Of(RuleFileData[] rules, StageFileData? stage)
    {
        for (var index = 0; index < rules.Length; index++)
        {
            var rule = rules[index];
            var previous = rules.Take(index).LastOrDefault(other => other.Direction == rule.Direction);
            yield return Part(rule, stage, previous);
        }
    }

    /// <summary>A filter in words; as it is written where it is not understood.</summary>
    private string Filter(string? xml)
    {
        var text = xml ?? "";
        return FilterReader.Read(text, scope).Problems.Count == 0 ? FilterWords.Of(text, scope) : text;
    }

    /// <summary>The opportunities that a filter is true of, in words.</summary>
    internal string Meant(string? appliesTo) =>
        appliesTo is null || appliesTo.Trim().Length == 0 ? "every opportunity" : Filter(appliesTo);

    private ProcessPart Part(RuleFileData rule, StageFileData? stage, RuleFileData? previous)
    {
        var gate = Gate(rule, stage);
        return new ProcessPart(
            rule.Id ?? "",
            $"Rule '{rule.Name}'",
            $"{gate}, {Does(rule)}: {Asks(rule)}",
            [
                new("name", rule.Name),
                new("gate", $"{rule.Direction} {stage?.Id}", gate),
                new(
                    "place",
                    previous?.Id ?? "",
                    previous is null ? "first of its gate" : $"after {previous.Name}"
                ),
                new("severity", rule.Severity, Does(rule)),
                new("asks", Asks(rule)),
                new("query", OneLine(rule.Fetch)),
                new("message", rule.Message ?? ""),
                new("messages in other languages", Messages(rule)),
                new("once per visit", ProcessWords.YesNo(rule.PerVisit)),
                new("meant for", Meant(rule.AppliesTo)),
                new("exempt roles", string.Join(", ", rule.ExemptRoles ?? [])),
            ]
        );
    }

    private static string Gate(RuleFileData rule, StageFileData? stage) =>
        rule.Direction switch
        {
            nameof(GateDirection.Entry) => $"entering {stage?.Name}",
            nameof(GateDirection.Exit) => $"leaving {stage?.Name}",
            nameof(GateDirection.Win) => "winning",
            _ => "losing",
        };

    private static string Does(RuleFileData rule) =>
        rule.Severity switch
        {
            nameof(Severity.Block) => "blocks",
            nameof(Severity.Warn) => "warns",
            nameof(Severity.Hint) => "hints",
            _ => "only observes",
        };

    private string Asks(RuleFileData rule) =>
        rule.Kind switch
        {
            nameof(GateKind.RequiredColumns) => string.Join(", ", (rule.Columns ?? []).Select(LabelOf))
                + " given"
                + (rule.AllowZero ? ", zero allowed" : "")
                + (rule.FutureDate ? ", no past date" : ""),
            nameof(GateKind.ColumnCondition) => Filter(rule.Filter),
            nameof(GateKind.RelatedRecords) => $"{Counts(rule)} of {TableOf(rule.Fetch)} by its query",
            nameof(GateKind.Confirmation) => "a confirmation",
            _ => "an approval",
        };

    private static string Counts(RuleFileData rule) =>
        rule.MaxCount is { } most
            ? $"{rule.MinCount ?? 0} to {most} rows"
            : $"at least {rule.MinCount ?? 1} rows";

    private static string TableOf(string? fetch) =>
        fetch is not null && RelatedQuery.Problems(fetch).Count == 0
            ? RelatedQuery.TableOf(fetch)
            : "a table";

    private static string Messages(RuleFileData rule) =>
        string.Join(
            ", ",
            (rule.Messages ?? [])
                .OrderBy(message => message.Key, StringComparer.Ordinal)
                .Select(message => $"{message.Key}: {message.Value}")
        );

    private static string OneLine(string? text) =>
        string.Join(" ", (text ?? "").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private string LabelOf(string column) => scope.FindColumn(column)?.Label ?? column;
}
