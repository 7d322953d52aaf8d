using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>The rows that a process file becomes: active, with every column that the file can tell.</summary>
internal static class FileRows
{
    /// <summary>The process, then its stages, then its rules.</summary>
    internal static IEnumerable<Entity> Of(ProcessFileData file)
    {
        var process = Process(file);
        var order = 0;
        List<Entity> rules = [];
        yield return process;
        for (var index = 0; index < file.Stages.Length; index++)
        {
            var stage = Stage(file.Stages[index], process.ToEntityReference(), index + 1);
            yield return stage;
            rules.AddRange(
                file.Stages[index]
                    .Rules.Select(rule =>
                        Rule(rule, process.ToEntityReference(), stage.ToEntityReference(), ++order)
                    )
            );
        }
        rules.AddRange(
            file.CloseRules.Select(rule => Rule(rule, process.ToEntityReference(), null, ++order))
        );
        foreach (var rule in rules)
        {
            yield return rule;
        }
    }

    /// <summary>What the file does not tell stays as it is.</summary>
    private static Entity Process(ProcessFileData file)
    {
        var row = new Entity(Tables.SalesProcess.Table, Guid.Parse(file.Id!))
        {
            [Tables.SalesProcess.Columns.Name] = file.Name,
            [Tables.SalesProcess.Columns.AppliesTo] = file.AppliesTo,
            [Tables.SalesProcess.Columns.ApproverKind] = Choice<ApproverKind>(file.Approvers),
            [Tables.SalesProcess.Columns.ApproverName] = file.ApproverName,
            [Tables.SalesProcess.Columns.OverrideDays] = file.OverrideDays,
            [Tables.SalesProcess.Columns.BpfSync] = file.BpfSync,
            [Tables.SalesProcess.Columns.BpfTable] = file.BpfTable,
        };
        if (file.Description is { } description)
        {
            row[Tables.SalesProcess.Columns.Description] = description;
        }
        if (file.Order is { } order)
        {
            row[Tables.SalesProcess.Columns.Order] = order;
        }
        return row;
    }

    private static Entity Stage(StageFileData stage, EntityReference process, int ordinal) =>
        new(SalesStage.Table, Guid.Parse(stage.Id!))
        {
            [SalesStage.Columns.Process] = process,
            [SalesStage.Columns.Ordinal] = ordinal,
            [SalesStage.Columns.Name] = stage.Name,
            [SalesStage.Columns.Probability] = stage.Probability,
            [SalesStage.Columns.TargetDays] = stage.TargetDays,
            [SalesStage.Columns.StalledAfterDays] = stage.StalledAfterDays,
            [SalesStage.Columns.ForecastCategory] = Choice<ForecastCategory>(stage.ForecastCategory),
            [SalesStage.Columns.Guidance] = stage.Guidance,
            [SalesStage.Columns.AllowSkip] = stage.AllowSkip,
            [SalesStage.Columns.AllowBack] = stage.AllowBack,
            [SalesStage.Columns.BackReasonRequired] = stage.BackReasonRequired,
            [SalesStage.Columns.AutoAdvance] = stage.AutoAdvance,
            [SalesStage.Columns.BpfStageName] = stage.BpfStageName,
            [SalesStage.Columns.BpfStageId] = stage.BpfStageId,
            [SalesStage.Columns.StageTasks] = Lines(
                stage.Tasks?.Select(task =>
                    Line(task.DueDays.ToString(CultureInfo.InvariantCulture), task.Subject)
                )
            ),
        };

    private static Entity Rule(
        RuleFileData rule,
        EntityReference process,
        EntityReference? stage,
        int order
    ) =>
        new(GateRule.Table, Guid.Parse(rule.Id!))
        {
            [GateRule.Columns.Process] = process,
            [GateRule.Columns.Stage] = stage,
            [GateRule.Columns.Order] = order,
            [GateRule.Columns.Name] = rule.Name,
            [GateRule.Columns.Direction] = Choice<GateDirection>(rule.Direction),
            [GateRule.Columns.Kind] = Choice<GateKind>(rule.Kind),
            [GateRule.Columns.Severity] = Choice<Severity>(rule.Severity),
            [GateRule.Columns.ColumnNames] = rule.Columns is null ? null : string.Join(",", rule.Columns),
            [GateRule.Columns.Filter] = rule.Filter,
            [GateRule.Columns.AppliesTo] = rule.AppliesTo,
            [GateRule.Columns.AllowZero] = rule.AllowZero,
            [GateRule.Columns.FutureDate] = rule.FutureDate,
            [GateRule.Columns.Message] = rule.Message,
            [GateRule.Columns.Messages] = Lines(rule.Messages?.Select(text => Line(text.Key, text.Value))),
            [GateRule.Columns.Fetch] = rule.Fetch,
            [GateRule.Columns.MinCount] = rule.MinCount,
            [GateRule.Columns.MaxCount] = rule.MaxCount,
            [GateRule.Columns.PerVisit] = rule.PerVisit,
            [GateRule.Columns.ExemptRoles] = rule.ExemptRoles is null
                ? null
                : string.Join(";", rule.ExemptRoles),
        };

    private static OptionSetValue? Choice<T>(string? name)
        where T : struct, Enum => name is null ? null : new OptionSetValue((int)Enum.Parse(typeof(T), name));

    private static string Line(string head, string text) => $"{head}: {text}";

    private static string? Lines(IEnumerable<string>? lines) =>
        lines is null ? null : string.Join("\n", lines);
}
