using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Publishing;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>Custom API bound to a sales process: its draft, or a version of it, as a file for another environment.</summary>
[CustomApi("csp_ExportProcess")]
public sealed class ExportProcess : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var processId = pipeline.Input<EntityReference>("Target").Id;
        var number = pipeline.OptionalInput<int?>("Version") ?? 0;
        var problems = new List<DraftProblem>();
        var file =
            number == 0
                ? StoredProcess.FileOfDraft(pipeline, processId, problems)
                : ProcessFileMapping.Of(Version(pipeline, processId, number), problems);
        FileRefusal.IfAny("This process cannot be exported yet:", problems);
        pipeline.Output("File", ProcessFileText.Write(file));
    }

    private static DefinitionData Version(PipelineContext pipeline, Guid processId, int number)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(
                ProcessVersion.Columns.Name,
                ProcessVersion.Columns.Definition,
                ProcessVersion.Columns.Hash
            ),
        };
        query.Criteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, processId);
        query.Criteria.AddCondition(ProcessVersion.Columns.Number, ConditionOperator.Equal, number);
        return pipeline.AsUser.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? ProcessVersions.Data(new ProcessVersion { Entity = row })
            : throw Refusal.Because(
                RefusalCode.ProcessFileNotReady,
                $"This process has no version {number}. Give the number of one that was published, or none for the draft."
            );
    }
}
