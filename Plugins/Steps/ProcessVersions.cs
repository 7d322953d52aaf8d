using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps;

/// <summary>Published versions, parsed. They never change, so what was read once is kept.</summary>
internal static class ProcessVersions
{
    private const int MostKept = 64;
    private static readonly BoundedCache<VersionKey, ProcessDefinition> Kept = new(MostKept);

    /// <summary>The version of that id: no read when it is kept, else one.</summary>
    internal static ProcessDefinition Get(PipelineContext pipeline, Guid versionId) =>
        Get(pipeline, [versionId])[0];

    /// <summary>The versions of those ids, in their order: one read for all that are not kept.</summary>
    internal static IReadOnlyList<ProcessDefinition> Get(
        PipelineContext pipeline,
        IReadOnlyList<Guid> versionIds
    )
    {
        var found = new Dictionary<Guid, ProcessDefinition>();
        foreach (var id in versionIds)
        {
            if (Kept.TryGet(new VersionKey(pipeline.OrganizationId, id), out var kept))
            {
                found[id] = kept!;
            }
        }
        var missing = versionIds.Where(id => !found.ContainsKey(id)).Distinct().ToArray();
        foreach (var version in Read(pipeline, missing))
        {
            found[version.Id] = Parse(version);
            Kept.Keep(new VersionKey(pipeline.OrganizationId, version.Id), found[version.Id]);
        }
        return
        [
            .. versionIds.Select(id => found.TryGetValue(id, out var version) ? version : throw Gone(id)),
        ];
    }

    private static IEnumerable<ProcessVersion> Read(PipelineContext pipeline, Guid[] ids)
    {
        if (ids.Length == 0)
        {
            return [];
        }
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(
                ProcessVersion.Columns.Name,
                ProcessVersion.Columns.Definition,
                ProcessVersion.Columns.Hash
            ),
        };
        query.Criteria.AddCondition(
            ProcessVersion.Columns.Id,
            ConditionOperator.In,
            [.. ids.Select(id => (object)id)]
        );
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        return rows.Select(row => new ProcessVersion { Entity = row });
    }

    /// <summary>The definition of a version that has been read, as it is stored.</summary>
    internal static DefinitionData Data(ProcessVersion version) => Parse(version, DefinitionText.ReadData);

    private static ProcessDefinition Parse(ProcessVersion version) => Parse(version, DefinitionText.Read);

    private static T Parse<T>(ProcessVersion version, Func<string, string, T> read)
    {
        try
        {
            return read(version.Definition ?? "", version.Hash ?? "");
        }
        catch (FormatException broken)
        {
            throw Refusal.Because(
                RefusalCode.VersionUnreadable,
                $"The process version '{version.Name}' ({version.Id}) cannot be used: {broken.Message}. "
                    + "Publish the process again, or restore the row from a backup."
            );
        }
    }

    private static Exception Gone(Guid id) =>
        Refusal.Because(
            RefusalCode.VersionUnreadable,
            $"The process version {id} does not exist any more. Restore the row from a backup."
        );

    private readonly record struct VersionKey(Guid OrganizationId, Guid VersionId);
}
