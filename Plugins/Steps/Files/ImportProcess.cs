using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Publishing;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Files;

/// <summary>
/// Custom API: makes the draft of a sales process what a file says, with the rights of the caller: rows with the ids of
/// the file are created or updated, active ones that it lacks are deactivated. All of it or nothing; publishes nothing.
/// </summary>
[CustomApi("csp_ImportProcess")]
public sealed class ImportProcess : Plugin
{
    private const int Active = 0;
    private const int Inactive = 1;

    private static readonly FilterScope Scope = new(OpportunityColumns.Find, TimeZoneRules.Utc);

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var problems = new List<DraftProblem>();
        var file = ProcessFileText.Read(pipeline.Input<string>("File"), problems);
        var stored = file.Id is null ? null : StoredProcess.Read(pipeline, file);
        problems.AddRange(stored?.Problems ?? []);
        FileRefusal.IfAny("This process file cannot be imported:", problems);

        var differences = Differences(stored!, file);
        if (!pipeline.OptionalInput<bool>("DryRun"))
        {
            Write(pipeline, stored!, file);
        }
        Answer(pipeline, file, differences);
    }

    private static IReadOnlyList<ProcessDifference> Differences(StoredProcess stored, ProcessFileData file) =>
        stored.Exists ? ProcessDiff.Of(stored.File(), file, Scope) : ProcessDiff.OfNew(file, Scope);

    private static void Write(PipelineContext pipeline, StoredProcess stored, ProcessFileData file)
    {
        var kept = new HashSet<Guid>();
        foreach (var row in FileRows.Of(file))
        {
            kept.Add(row.Id);
            Put(pipeline, stored, row);
        }
        foreach (var other in stored.ActiveBut(kept))
        {
            pipeline.AsUser.Update(In(new Entity(other.LogicalName, other.Id), Inactive));
        }
    }

    /// <summary>A process that is retired stays so.</summary>
    private static void Put(PipelineContext pipeline, StoredProcess stored, Entity row)
    {
        if (!stored.Has(row.Id))
        {
            pipeline.AsUser.Create(row);
        }
        else
        {
            pipeline.AsUser.Update(row.LogicalName == Tables.SalesProcess.Table ? row : In(row, Active));
        }
    }

    private static Entity In(Entity row, int state)
    {
        row[SalesStage.Columns.State] = new OptionSetValue(state);
        row[Tables.SalesProcess.Columns.StatusReason] = new OptionSetValue(state + 1);
        return row;
    }

    private static void Answer(
        PipelineContext pipeline,
        ProcessFileData file,
        IReadOnlyList<ProcessDifference> differences
    )
    {
        pipeline.Output("ProcessId", new EntityReference(Tables.SalesProcess.Table, Guid.Parse(file.Id!)));
        pipeline.Output("Differences", string.Join("\n", differences));
        var problems = Problems(pipeline, file);
        pipeline.Output("Ready", problems.All(problem => problem.IsWarning));
        pipeline.Output("Problems", string.Join("\n", problems));
    }

    /// <summary>What keeps the draft from being published; of a dry run, what is known without the rows.</summary>
    private static IReadOnlyList<DraftProblem> Problems(PipelineContext pipeline, ProcessFileData file)
    {
        var settings = SettingsOfFile.Differences(file, PublishSettings.Read(pipeline));
        return pipeline.OptionalInput<bool>("DryRun")
            ? [.. settings]
            : [.. Draft.Read(pipeline, Guid.Parse(file.Id!)).Problems, .. settings];
    }
}
