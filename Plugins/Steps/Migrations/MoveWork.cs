using System;
using System.Collections.Generic;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>
/// Moves the opportunities of a job to a stage as the user of the job, one by one, each in a transaction of its own and
/// through its gate; what one reads that stays is its verdict.
/// </summary>
internal static class MoveWork
{
    /// <summary>Does what the job says, and writes the verdicts on it.</summary>
    /// <exception cref="FormatException">The partition cannot be used.</exception>
    internal static void Do(PipelineContext pipeline, string partition, JobRecord record)
    {
        var work = MovePartition.Read(partition);
        var rows = MigrationRows.Read(pipeline, work.Opportunities, []);
        var verdicts = new List<MigrationVerdictData>();
        foreach (var id in work.Opportunities)
        {
            rows.TryGetValue(id, out var row);
            verdicts.Add(MigrationVerdicts.Of(id, row, Move(pipeline, row, work)));
            record.Tell(verdicts.Count, work.Opportunities.Length);
        }
        record.Keep(JsonText.Of(verdicts.ToArray()));
    }

    private static MigrationVerdict Move(PipelineContext pipeline, MigrationRow? row, MovePartition work)
    {
        if (row is null)
        {
            return new MigrationVerdict(MigrationFate.Gone);
        }
        if (row.StageId == work.Stage)
        {
            return new MigrationVerdict(MigrationFate.AlreadyThere);
        }
        var id = row.Opportunity.Id;
        if (!AccessTo.Write(pipeline, Opportunity.Table, id))
        {
            return new MigrationVerdict(MigrationFate.NotYours);
        }
        var change = new Opportunity { Entity = new Entity(Opportunity.Table, id), StageId = work.Stage };
        if (work.Reason is { } reason)
        {
            change.BackReason = reason;
        }
        try
        {
            pipeline.AsUser.Update(change.Entity);
            return new MigrationVerdict(MigrationFate.Moved);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return new MigrationVerdict(MigrationFate.Blocked, Text: refused.Message);
        }
    }
}
