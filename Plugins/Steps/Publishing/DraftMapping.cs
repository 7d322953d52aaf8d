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
        };

    internal static ColumnData Column(Column column) =>
        new()
        {
            Name = column.Name,
            Type = column.Type.ToString(),
            Label = column.Label,
        };

    private static string[] ColumnNames(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
