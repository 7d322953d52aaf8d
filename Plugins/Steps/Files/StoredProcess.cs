using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Publishing;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>The rows that a file is to be written over, as the caller sees them.</summary>
internal sealed class StoredProcess
{
    private readonly PipelineContext _pipeline;
    private readonly Guid _processId;
    private readonly Dictionary<Guid, Entity> _rows;

    private StoredProcess(PipelineContext pipeline, Guid processId, Dictionary<Guid, Entity> rows)
    {
        _pipeline = pipeline;
        _processId = processId;
        _rows = rows;
    }

    /// <summary>Whether there is such a process already.</summary>
    internal bool Exists => _rows.ContainsKey(_processId);

    /// <summary>Three reads.</summary>
    internal static StoredProcess Read(PipelineContext pipeline, ProcessFileData file)
    {
        var processId = Guid.Parse(file.Id!);
        var rules = file.Stages.SelectMany(stage => stage.Rules).Concat(file.CloseRules);
        var rows = Rows(pipeline, Tables.SalesProcess.Table, Tables.SalesProcess.Columns.Id, processId, [])
            .Concat(
                Rows(
                    pipeline,
                    SalesStage.Table,
                    SalesStage.Columns.Process,
                    processId,
                    file.Stages.Select(stage => Guid.Parse(stage.Id!))
                )
            )
            .Concat(
                Rows(
                    pipeline,
                    GateRule.Table,
                    GateRule.Columns.Process,
                    processId,
                    rules.Select(rule => Guid.Parse(rule.Id!))
                )
            );
        return new StoredProcess(pipeline, processId, rows.ToDictionary(row => row.Id));
    }

    /// <summary>The draft of a process as a file, with the rights of the caller.</summary>
    internal static ProcessFileData FileOfDraft(
        PipelineContext pipeline,
        Guid processId,
        ICollection<DraftProblem> problems
    )
    {
        var file = ProcessFileMapping.Of(Draft.Read(pipeline, processId).Data, problems);
        var columns = new ColumnSet(
            Tables.SalesProcess.Columns.Description,
            Tables.SalesProcess.Columns.Order
        );
        var row = pipeline.AsUser.Retrieve(Tables.SalesProcess.Table, processId, columns);
        file.Description = row.GetAttributeValue<string>(Tables.SalesProcess.Columns.Description) ?? "";
        file.Order = row.GetAttributeValue<int?>(Tables.SalesProcess.Columns.Order) ?? 0;
        return file;
    }

    /// <summary>The draft as it is now.</summary>
    internal ProcessFileData File() => FileOfDraft(_pipeline, _processId, []);

    /// <summary>Rows of the file that belong to another process here.</summary>
    internal IEnumerable<DraftProblem> Problems =>
        _rows
            .Values.Where(row => row.Id != _processId && ProcessOf(row) != _processId)
            .Select(row => new DraftProblem(
                row.LogicalName == SalesStage.Table ? $"Stage {row.Id:D}" : $"Rule {row.Id:D}",
                "it belongs to another process here; leave its id out of the file"
            ));

    /// <summary>Whether a row is there, be it inactive.</summary>
    internal bool Has(Guid id) => _rows.ContainsKey(id);

    /// <summary>The active stages and rules, rules first, that a file does not have.</summary>
    internal IEnumerable<EntityReference> ActiveBut(ICollection<Guid> kept) =>
        _rows
            .Values.Where(row => row.LogicalName != Tables.SalesProcess.Table && !kept.Contains(row.Id))
            .Where(row => row.GetAttributeValue<OptionSetValue>(SalesStage.Columns.State)?.Value == 0)
            .OrderBy(row => row.LogicalName, StringComparer.Ordinal)
            .Select(row => row.ToEntityReference());

    private static Guid? ProcessOf(Entity row) =>
        row.GetAttributeValue<EntityReference>(SalesStage.Columns.Process)?.Id;

    /// <summary>The rows of the process, and those of the file wherever they are.</summary>
    private static IEnumerable<Entity> Rows(
        PipelineContext pipeline,
        string table,
        string process,
        Guid processId,
        IEnumerable<Guid> ids
    )
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(process, SalesStage.Columns.State),
            Criteria = new FilterExpression(LogicalOperator.Or),
        };
        query.Criteria.AddCondition(process, ConditionOperator.Equal, processId);
        // The primary key of a table of ours is named for the table.
        object[] given = [.. ids.Select(id => (object)id)];
        if (given.Length > 0)
        {
            query.Criteria.AddCondition(table + "id", ConditionOperator.In, given);
        }
        return pipeline.AsUser.RetrieveMultiple(query).Entities;
    }
}
