using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.Processes;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ForecastCategory = Crm.SalesProcess.Domain.Metrics.Ledgers.ForecastCategory;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>The version of the sales process that the loaded opportunities are pinned to.</summary>
internal sealed class TargetProcess
{
    private readonly Dictionary<string, Stage> _stages;

    private TargetProcess(Guid versionId, ProcessDefinition definition)
    {
        VersionId = versionId;
        Definition = definition;
        _stages = definition.Stages.ToDictionary(stage => stage.Name, StringComparer.OrdinalIgnoreCase);
    }

    public Guid VersionId { get; }

    public ProcessDefinition Definition { get; }

    /// <summary>A stage by its name; one of the map's, which are all there.</summary>
    public Stage this[string name] => _stages[name];

    /// <summary>Finds the process of the map, or publishes it when the map has its stages.</summary>
    /// <exception cref="UsageException">There is no such process, or it lacks a stage of the map.</exception>
    public static TargetProcess For(IOrganizationService service, LoadMap map)
    {
        var published = Published(service);
        if (map.Process is { Stages: { } stages } wanted && published.All(one => NameOf(one) != wanted.Name))
        {
            new ProcessWriter(service).Publish(FileOf(wanted.Name, stages));
            published = Published(service);
        }
        var process = Only(published, map.Process?.Name);
        var target = Read(service, process);
        foreach (var name in (map.Opportunities.Stages?.Values ?? []).Distinct())
        {
            if (!target._stages.ContainsKey(name))
            {
                throw new UsageException(
                    $"The process '{target.Definition.Name}' has no stage '{name}', only "
                        + $"{string.Join(", ", target._stages.Keys)}: correct the map."
                );
            }
        }
        return target;
    }

    private static Entity Only(IReadOnlyList<Entity> published, string? name)
    {
        var found = published.Where(process => name is null || NameOf(process) == name).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UsageException(
                name is null
                    ? "No sales process is published: publish one ('salesprocess publish'), or give the map a process."
                    : $"No sales process '{name}' is published: publish it, or give its stages in the map."
            ),
            _ => throw new UsageException(
                $"Several sales processes are published ({string.Join(", ", found.Select(NameOf))}): name one in the map."
            ),
        };
    }

    private static List<Entity> Published(IOrganizationService service)
    {
        var query = new QueryExpression(Tables.SalesProcess.Table)
        {
            ColumnSet = new ColumnSet(
                Tables.SalesProcess.Columns.Name,
                Tables.SalesProcess.Columns.CurrentVersion
            ),
        };
        query.Criteria.AddCondition(
            Tables.SalesProcess.Columns.StatusReason,
            ConditionOperator.Equal,
            (int)ProcessStatus.Published
        );
        return [.. service.RetrieveMultiple(query).Entities];
    }

    private static TargetProcess Read(IOrganizationService service, Entity process)
    {
        var id = new Tables.SalesProcess { Entity = process }
            .CurrentVersionId!
            .Value;
        var columns = new ColumnSet(ProcessVersion.Columns.Definition, ProcessVersion.Columns.Hash);
        var version = new ProcessVersion { Entity = service.Retrieve(ProcessVersion.Table, id, columns) };
        return new TargetProcess(id, DefinitionText.Read(version.Definition ?? "", version.Hash ?? ""));
    }

    private static ProcessFile FileOf(string name, IReadOnlyList<StageMap> stages) =>
        ProcessFile.Of(
            new ProcessFileData
            {
                Name = name,
                Description = "Published by a load: the stages of another system, without gates.",
                Order = 1_000,
                Stages = [.. stages.Select(StageOf)],
            }
        );

    private static StageFileData StageOf(StageMap stage) =>
        new()
        {
            Name = stage.Name,
            Probability = stage.Probability,
            TargetDays = stage.TargetDays,
            StalledAfterDays = stage.StalledAfterDays,
            ForecastCategory = nameof(ForecastCategory.Pipeline),
            AllowSkip = true,
        };

    private static string NameOf(Entity process) =>
        process.GetAttributeValue<string>(Tables.SalesProcess.Columns.Name);
}
