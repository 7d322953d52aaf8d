using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>
/// Custom API bound to a sales process: checks its draft, freezes it into the next version and makes that version
/// current. All or nothing. A draft that says what the last version says makes no other.
/// </summary>
[CustomApi("csp_PublishProcess")]
public sealed class PublishProcess : Plugin
{
    /// <summary>Leaves room for the number in the name of a version.</summary>
    private const int MostOfName = 180;

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var processId = pipeline.Input<EntityReference>("Target").Id;
        var draft = Draft.Read(pipeline, processId);
        DraftRefusal.IfAny(draft.Problems);
        DraftQueries.Try(pipeline, draft.Data);

        if (draft.UnchangedSince is { } number)
        {
            Answer(pipeline, processId, DeterministicId.Of(processId, number), number, isChanged: false);
            return;
        }
        var text = DefinitionText.Write(draft.Data);
        var hash = DefinitionText.Hash(text);
        DraftRefusal.IfAny(ProblemsOf(text));
        _ = DefinitionText.Read(text, hash);

        var version = Freeze(pipeline, draft.Data, text, hash);
        Answer(pipeline, processId, version.Id, draft.Data.Number, isChanged: true);
    }

    /// <summary>The version becomes the one that new opportunities get, also where it was before it was retired.</summary>
    private static void Answer(
        PipelineContext pipeline,
        Guid processId,
        Guid versionId,
        int number,
        bool isChanged
    )
    {
        MakeCurrent(pipeline, processId, versionId);
        pipeline.Output("VersionId", new EntityReference(ProcessVersion.Table, versionId));
        pipeline.Output("Number", number);
        pipeline.Output("Changed", isChanged);
    }

    private static ProcessVersion Freeze(
        PipelineContext pipeline,
        DefinitionData data,
        string text,
        string hash
    )
    {
        var processId = Guid.Parse(data.ProcessId);
        var id = DeterministicId.Of(processId, data.Number);
        var version = new ProcessVersion
        {
            Entity = new Entity(ProcessVersion.Table, id),
            Name = $"{PlainLine.Of(data.Name, MostOfName)}, version {data.Number}",
            ProcessId = processId,
            Number = data.Number,
            Definition = text,
            Hash = hash,
            PublishedOn = pipeline.Now,
            PublishedBy = pipeline.UserId,
            Notes = pipeline.OptionalInput<string>("Notes"),
        };
        pipeline.OwnWrites.Create(version.Entity);
        return version;
    }

    private static void MakeCurrent(PipelineContext pipeline, Guid processId, Guid versionId) =>
        pipeline.OwnWrites.Update(
            new Tables.SalesProcess
            {
                Entity = new Entity(Tables.SalesProcess.Table, processId),
                CurrentVersionId = versionId,
                Status = ProcessStatus.Published,
            }.Entity
        );

    private static IReadOnlyList<DraftProblem> ProblemsOf(string text) =>
        text.Length <= DefinitionText.MostCharacters
            ? []
            :
            [
                new DraftProblem(
                    "Process",
                    $"its definition has {text.Length} characters, more than {DefinitionText.MostCharacters}; "
                        + "shorten guidance and filters"
                ),
            ];
}
