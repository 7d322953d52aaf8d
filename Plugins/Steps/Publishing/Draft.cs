using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>The draft of a process as it would be published, with everything that keeps it from being so.</summary>
internal sealed record Draft(DefinitionData Data, IReadOnlyList<DraftProblem> Problems, string LastHash)
{
    /// <summary>The number of the version that says the same already; null when the draft is new or changed.</summary>
    internal int? UnchangedSince
    {
        get
        {
            var next = Data.Number;
            Data.Number = next - 1;
            var hash = DefinitionText.Hash(DefinitionText.Write(Data));
            Data.Number = next;
            return hash == LastHash ? next - 1 : null;
        }
    }

    /// <summary>Whether it can be published.</summary>
    internal bool IsReady => Problems.All(problem => problem.IsWarning);

    /// <summary>Reads the draft with the caller's rights, settings and the last version as SYSTEM.</summary>
    internal static Draft Read(PipelineContext pipeline, Guid processId)
    {
        var rows = new DraftRows(pipeline, processId);
        var last = LastVersion(pipeline, processId);
        var settings = PublishSettings.Read(pipeline);
        var data = new DefinitionData
        {
            ProcessId = processId.ToString("D"),
            Name = rows.Process.Name ?? "",
            Number = (last?.Number ?? 0) + 1,
            AppliesTo = rows.Process.AppliesTo ?? "",
            BaseCurrencyId = settings.BaseCurrencyId.ToString("D"),
            WeekStart = settings.WeekStart,
            Zone = ZoneData.Of(settings.Zone),
            Placeholders = [.. settings.Placeholders],
            Stages = [.. rows.Stages.Select(DraftMapping.Stage)],
            Rules = [.. rows.Rules.Select(DraftMapping.Rule)],
            GraceMinutes = settings.GraceMinutes,
            ApproverKind = (int?)rows.Process.ApproverKind ?? 0,
            ApproverName = rows.Process.ApproverName ?? "",
            OverrideDays = rows.Process.OverrideDays ?? DefinitionData.DefaultOverrideDays,
            BpfSync = rows.Process.BpfSync,
            BpfTable = (rows.Process.BpfTable ?? "").Trim(),
        };
        var named = DraftColumns.NamedBy(data);
        var forecast = ForecastColumnOf(data);
        var columns = ColumnCatalogue.Of(pipeline, [.. named, .. forecast]);
        data.ForecastColumn = forecast.FirstOrDefault(columns.ContainsKey) ?? "";
        data.Columns =
        [
            .. columns.Values.Where(column => named.Contains(column.Name)).Select(DraftMapping.Column),
        ];
        var problems = DraftCheck.Problems(
            data,
            new DraftNames(
                name => columns.TryGetValue(name, out var column) ? column : null,
                ExistingNames.Of(pipeline, SecurityRole.Table, RolesNamedBy(data)),
                ExistingNames.Of(pipeline, Team.Table, [data.ApproverName])
            )
        );
        return new Draft(data, [.. rows.Problems, .. settings.Problems, .. problems], last?.Hash ?? "");
    }

    private static IReadOnlyList<string> RolesNamedBy(DefinitionData data) =>
        [.. data.Rules.SelectMany(rule => rule.ExemptRoles).Concat([data.ApproverName])];

    /// <summary>The column is looked for only when a stage has a category.</summary>
    private static IReadOnlyList<string> ForecastColumnOf(DefinitionData data) =>
        data.Stages.Any(stage => stage.ForecastCategory > 0) ? [Opportunity.StandardForecastColumn] : [];

    private static ProcessVersion? LastVersion(PipelineContext pipeline, Guid processId)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(ProcessVersion.Columns.Number, ProcessVersion.Columns.Hash),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, processId);
        query.AddOrder(ProcessVersion.Columns.Number, OrderType.Descending);
        var last = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return last is null ? null : new ProcessVersion { Entity = last };
    }
}
