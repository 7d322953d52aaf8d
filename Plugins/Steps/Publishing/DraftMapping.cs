using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Rows of a draft in the form in which a definition is stored.</summary>
internal static class DraftMapping
{
    private static readonly char[] Separators = [',', ';', ' ', '\n', '\r', '\t'];

    internal static StageData Stage(SalesStage row) =>
        new()
        {
            Id = row.Id.ToString("D"),
            Name = row.Name ?? "",
            Ordinal = row.Ordinal ?? 0,
            Probability = row.Probability ?? 0,
            TargetDays = row.TargetDays ?? 0,
            StalledAfterDays = row.StalledAfterDays ?? 0,
            ForecastCategory = row.ForecastCategory ?? 0,
            Guidance = row.Guidance ?? "",
            AllowSkip = row.AllowSkip,
            AllowBack = row.AllowBack,
            BackReasonRequired = row.BackReasonRequired,
            AutoAdvance = row.AutoAdvance,
            BpfStageName = row.BpfStageName ?? "",
            BpfStageId = row.BpfStageId ?? "",
            Tasks = [.. DraftLines.Read(row.StageTasks).Select(Task)],
        };

    internal static RuleData Rule(GateRule row) =>
        new()
        {
            Id = row.Id.ToString("D"),
            Name = row.Name ?? "",
            StageId = row.StageId?.ToString("D") ?? "",
            Direction = (int?)row.Direction ?? 0,
            Kind = (int?)row.Kind ?? 0,
            Severity = (int?)row.Severity ?? 0,
            Columns = row.Kind == GateKind.RequiredColumns ? ColumnNames(row.ColumnNames) : [],
            Filter = row.Kind == GateKind.ColumnCondition ? row.Filter ?? "" : "",
            AppliesTo = row.AppliesTo ?? "",
            AllowZero = row.AllowZero,
            FutureDate = row.FutureDate,
            Message = row.Message ?? "",
            Fetch = row.Kind == GateKind.RelatedRecords ? row.Fetch ?? "" : "",
            MinCount = MinCount(row),
            MaxCount = row.MaxCount ?? RuleData.AnyNumber,
            PerVisit = row.PerVisit,
            ExemptRoles = [.. DraftLines.Names(row.ExemptRoles)],
            Messages = [.. DraftLines.Read(row.Messages).Select(Message)],
        };

    internal static ColumnData Column(Column column) =>
        new()
        {
            Name = column.Name,
            Type = column.Type.ToString(),
            Label = column.Label,
        };

    private static StageTaskData Task(DraftLine line) =>
        new() { DueDays = line.Number ?? -1, Subject = line.Text };

    private static MessageData Message(DraftLine line) =>
        new() { Language = line.Number ?? 0, Text = line.Text };

    private static int MinCount(GateRule row) =>
        row.Kind == GateKind.RelatedRecords ? row.MinCount ?? (row.MaxCount is null ? 1 : 0) : 0;

    private static string[] ColumnNames(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
