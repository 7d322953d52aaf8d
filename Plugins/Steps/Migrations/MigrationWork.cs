using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>
/// Puts the opportunities of a job into a version, one by one, each in a transaction of its own, or says what would
/// become of them. Done again it finds those that are there already.
/// </summary>
internal sealed class MigrationWork
{
    private readonly PipelineContext _pipeline;
    private readonly MigrationPartition _partition;
    private readonly IReadOnlyList<ChosenProcess> _targets;
    private readonly StageMap _stages;

    /// <exception cref="FormatException">The partition cannot be used.</exception>
    private MigrationWork(PipelineContext pipeline, MigrationPartition partition)
    {
        _pipeline = pipeline;
        _partition = partition;
        _targets = MigrationTargets.Of(pipeline, partition.Version);
        MigrationTargets.RefuseOthers(pipeline, _targets);
        var problems = new List<DraftProblem>();
        _stages = StageMap.Read(partition.Stages, [.. _targets.Select(target => target.Process)], problems);
        if (problems.Count > 0)
        {
            throw new FormatException(string.Join(" ", problems));
        }
    }

    /// <summary>Does what the job of the operation says, and writes the verdicts on it.</summary>
    /// <exception cref="FormatException">The partition cannot be used.</exception>
    internal static void Do(PipelineContext pipeline, string partition, JobRecord record)
    {
        var work = new MigrationWork(pipeline, MigrationPartition.Read(partition));
        record.Keep(JsonText.Of(work.Do(record)));
    }

    /// <summary>The verdicts, in the order of the partition.</summary>
    private MigrationVerdictData[] Do(JobRecord record)
    {
        Guid[] ids = [.. _partition.Opportunities.Select(Guid.Parse)];
        var rows = MigrationRows.Read(_pipeline, ids, _targets.Select(target => target.Process));
        var verdicts = new MigrationVerdictData[ids.Length];
        for (var index = 0; index < ids.Length; index++)
        {
            rows.TryGetValue(ids[index], out var row);
            verdicts[index] = MigrationVerdicts.Of(ids[index], row, Judge(row));
            record.Tell(index + 1, ids.Length);
        }
        return verdicts;
    }

    private MigrationVerdict Judge(MigrationRow? row)
    {
        if (row is null)
        {
            return new MigrationVerdict(MigrationFate.Gone);
        }
        var target = TargetOf(row);
        if (row.Opportunity.State != OpportunityState.Open)
        {
            return new MigrationVerdict(MigrationFate.Closed);
        }
        if (
            _partition.Enrols
                ? row.Opportunity.VersionId is not null
                : row.Opportunity.VersionId == target?.VersionId
        )
        {
            return new MigrationVerdict(MigrationFate.AlreadyThere);
        }
        if (!AccessTo.Write(_pipeline, Opportunity.Table, row.Opportunity.Id))
        {
            return new MigrationVerdict(MigrationFate.NotYours);
        }
        return target is null
            ? new MigrationVerdict(MigrationFate.NoStage, Text: "No published process is meant for it.")
            : Judge(row, target);
    }

    private MigrationVerdict Judge(MigrationRow row, ChosenProcess target)
    {
        if (_stages.Find(target.Process, row.StageId, row.StageName) is not { } stage)
        {
            return new MigrationVerdict(
                MigrationFate.NoStage,
                Text: $"Nothing says which stage '{row.StageName}' becomes. Map it."
            );
        }
        var isLenient = _partition.AllowUnmet && (_partition.Enrols || stage.Id == row.StageId);
        var entrance = Entrance.Of(
            target.Process,
            stage,
            new EntityValues(row.Opportunity.Entity, target.Process),
            _pipeline.Now,
            new StoredFacts(_pipeline, row.Opportunity.Id, Domain.Gates.StageMove.Start(stage))
        );
        if (entrance.IsShut && !isLenient)
        {
            return new MigrationVerdict(MigrationFate.Blocked, stage, MessagesOf(entrance));
        }
        return Put(row, target, stage, isLenient) with { Text = entrance.IsShut ? MessagesOf(entrance) : "" };
    }

    private MigrationVerdict Put(MigrationRow row, ChosenProcess target, Stage stage, bool isLenient)
    {
        if (!_partition.Apply)
        {
            return new MigrationVerdict(MigrationFate.Ready, stage);
        }
        _pipeline.OwnWrites.Migrate(
            new Opportunity
            {
                Entity = new Entity(Opportunity.Table, row.Opportunity.Id),
                VersionId = target.VersionId,
                StageId = stage.Id,
            }.Entity,
            isLenient
        );
        return new MigrationVerdict(MigrationFate.Moved, stage);
    }

    private ChosenProcess? TargetOf(MigrationRow row) =>
        _partition.Version.Length > 0
            ? _targets[0]
            : PublishedProcesses.ChooseFrom(_targets, _pipeline, row.Opportunity);

    private static string MessagesOf(Entrance entrance) =>
        string.Join(" ", entrance.Blocking.Select(finding => finding.Rule.Message.Text));
}
