using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Drafts and published definitions as process files.</summary>
public static class ProcessFileMapping
{
    /// <summary>The file of a definition.</summary>
    /// <param name="data">A draft or a published definition.</param>
    /// <param name="problems">Gains what a file cannot express; when it stays empty the result is the whole.</param>
    public static ProcessFileData Of(DefinitionData data, ICollection<DraftProblem> problems)
    {
        foreach (var problem in ProcessFileLimits.Problems(data))
        {
            problems.Add(problem);
        }
        return new ProcessFileData
        {
            Format = ProcessFileData.CurrentFormat,
            Id = data.ProcessId,
            Name = data.Name,
            AppliesTo = Given(data.AppliesTo),
            Approvers = data.ApproverKind == 0 ? null : NameOf<ApproverKind>(data.ApproverKind),
            ApproverName = Given(data.ApproverName),
            OverrideDays = data.OverrideDays,
            BpfSync = data.BpfSync,
            BpfTable = Given(data.BpfTable),
            Stages = [.. data.Stages.Select(stage => Stage(stage, data.Rules))],
            CloseRules = [.. data.Rules.Where(rule => rule.StageId.Length == 0).Select(Rule)],
            Settings = new SettingsFileData
            {
                TimeZone = data.Zone.Id,
                GraceMinutes = data.GraceMinutes,
                Placeholders = data.Placeholders,
            },
        };
    }

    private static StageFileData Stage(StageData stage, IEnumerable<RuleData> rules) =>
        new()
        {
            Id = stage.Id,
            Name = stage.Name,
            Probability = stage.Probability,
            TargetDays = stage.TargetDays,
            StalledAfterDays = stage.StalledAfterDays,
            ForecastCategory =
                stage.ForecastCategory == 0 ? null : NameOf<ForecastCategory>(stage.ForecastCategory),
            Guidance = Given(stage.Guidance),
            AllowSkip = stage.AllowSkip,
            AllowBack = stage.AllowBack,
            BackReasonRequired = stage.BackReasonRequired,
            AutoAdvance = stage.AutoAdvance,
            BpfStageName = Given(stage.BpfStageName),
            BpfStageId = Given(stage.BpfStageId),
            Tasks = stage.Tasks.Length == 0 ? null : stage.Tasks,
            Rules = [.. rules.Where(rule => rule.StageId == stage.Id).Select(Rule)],
        };

    private static RuleFileData Rule(RuleData rule)
    {
        var counts = rule.Kind == (int)GateKind.RelatedRecords;
        return new RuleFileData
        {
            Id = rule.Id,
            Name = rule.Name,
            Direction = NameOf<GateDirection>(rule.Direction),
            Kind = NameOf<GateKind>(rule.Kind),
            Severity = NameOf<Severity>(rule.Severity),
            Message = Given(rule.Message),
            Messages = Messages(rule),
            Columns = rule.Columns.Length == 0 ? null : rule.Columns,
            AllowZero = rule.AllowZero,
            FutureDate = rule.FutureDate,
            Filter = Given(rule.Filter),
            Fetch = Given(rule.Fetch),
            MinCount = counts ? rule.MinCount : null,
            MaxCount = counts && rule.MaxCount != RuleData.AnyNumber ? rule.MaxCount : null,
            PerVisit = rule.PerVisit,
            AppliesTo = Given(rule.AppliesTo),
            ExemptRoles = rule.ExemptRoles.Length == 0 ? null : rule.ExemptRoles,
        };
    }

    /// <summary>By language; the first one where a draft has several.</summary>
    private static Dictionary<string, string>? Messages(RuleData rule) =>
        rule.Messages.Length == 0
            ? null
            : rule
                .Messages.OrderBy(message => message.Language)
                .GroupBy(message => message.Language.ToString(CultureInfo.InvariantCulture))
                .ToDictionary(same => same.Key, same => same.First().Text);

    private static string NameOf<T>(int value)
        where T : struct, Enum => Enum.GetName(typeof(T), value) ?? "";

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
