using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Says a process in words.</summary>
internal sealed class ProcessWords(FilterScope scope)
{
    private readonly RuleWords _rules = new(scope);

    /// <summary>Its parts: the process, its settings, each stage followed by its rules, the rules of Win and Lose.</summary>
    internal IEnumerable<ProcessPart> Of(ProcessFileData file)
    {
        yield return new ProcessPart("process", "Process", "", [.. Facts(file)]);
        if (file.Settings is { } settings)
        {
            yield return new ProcessPart("settings", "Settings", "", Facts(settings));
        }
        StageFileData? previous = null;
        foreach (var stage in file.Stages)
        {
            yield return Part(stage, previous);
            foreach (var rule in _rules.Of(stage.Rules, stage))
            {
                yield return rule;
            }
            previous = stage;
        }
        foreach (var rule in _rules.Of(file.CloseRules, stage: null))
        {
            yield return rule;
        }
    }

    /// <summary>Yes or no.</summary>
    internal static string YesNo(bool flag) => flag ? "yes" : "no";

    /// <summary>A name of an enumeration in words, such as <c>best case</c> for <c>BestCase</c>.</summary>
    internal static string Spaced(string? name) =>
        string.Concat(
            (name ?? "").Select(
                (letter, index) =>
                    char.IsUpper(letter)
                        ? (index > 0 ? " " : "") + (char)(letter - 'A' + 'a')
                        : letter.ToString()
            )
        );

    private IEnumerable<ProcessFact> Facts(ProcessFileData file)
    {
        yield return new ProcessFact("name", file.Name);
        if (file.Description is { } description)
        {
            yield return new ProcessFact("description", description);
        }
        yield return new ProcessFact("meant for", _rules.Meant(file.AppliesTo));
        if (file.Order is { } order)
        {
            yield return new ProcessFact("order", $"{order}");
        }
        yield return new ProcessFact("approvers", $"{file.Approvers} {file.ApproverName}", Approvers(file));
        yield return new ProcessFact(
            "days that an override can be used",
            $"{file.OverrideDays ?? DefinitionData.DefaultOverrideDays}"
        );
        yield return new ProcessFact("process bar in step", YesNo(file.BpfSync));
        yield return new ProcessFact("table of the process bar", file.BpfTable ?? "");
    }

    private static string Approvers(ProcessFileData file) =>
        file.Approvers is null ? "nobody"
        : file.ApproverName is null ? Spaced(file.Approvers)
        : $"{Spaced(file.Approvers)} {file.ApproverName}";

    private static ProcessFact[] Facts(SettingsFileData settings) =>
        [
            new("time zone", settings.TimeZone),
            new("grace minutes", $"{settings.GraceMinutes}"),
            new(
                "placeholders",
                string.Join(", ", settings.Placeholders.OrderBy(word => word, StringComparer.Ordinal))
            ),
        ];

    private static ProcessPart Part(StageFileData stage, StageFileData? previous) =>
        new(
            stage.Id ?? "",
            $"Stage '{stage.Name}'",
            (previous is null ? "the first stage" : $"after {previous.Name}")
                + $", probability {stage.Probability} %",
            [
                new("name", stage.Name),
                new("place", previous?.Id ?? "", previous is null ? "first" : $"after {previous.Name}"),
                new("probability", $"{stage.Probability}", $"{stage.Probability} %"),
                new("target days", $"{stage.TargetDays}", Days(stage.TargetDays, "no target")),
                new("stalled after", $"{stage.StalledAfterDays}", Days(stage.StalledAfterDays, "never")),
                new("forecast category", Spaced(stage.ForecastCategory)),
                new("guidance", stage.Guidance ?? ""),
                new("may be skipped", YesNo(stage.AllowSkip)),
                new("may be left backwards", YesNo(stage.AllowBack)),
                new("going back needs a reason", YesNo(stage.BackReasonRequired)),
                new("advances by itself", YesNo(stage.AutoAdvance)),
                new("stage of the process bar", stage.BpfStageId ?? stage.BpfStageName ?? ""),
                new(
                    "tasks",
                    string.Join(
                        ", ",
                        (stage.Tasks ?? []).Select(task => $"{task.Subject} ({task.DueDays} days)")
                    )
                ),
            ]
        );

    private static string Days(int days, string none) => days == 0 ? none : $"{days} days";
}
