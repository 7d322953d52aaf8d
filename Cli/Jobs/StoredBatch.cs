using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>The jobs of one batch, as the organisation has them.</summary>
public static class StoredBatch
{
    private static readonly JobKind[] Order =
    [
        JobKind.Daily,
        JobKind.Reconcile,
        JobKind.Snapshot,
        JobKind.Signals,
        JobKind.Figures,
        JobKind.Totals,
    ];

    /// <summary>Every job of a batch, by name.</summary>
    public static IReadOnlyList<Job> Read(IOrganizationService service, Guid batch)
    {
        var query = Jobs();
        query.Criteria.AddCondition(Job.Columns.Batch, ConditionOperator.Equal, batch.ToString("D"));
        return [.. PagedRows.Of(service, query).Select(row => new Job { Entity = row })];
    }

    /// <summary>How far a batch is, 0 to 1: what the kinds that have not begun take is not known.</summary>
    public static double Share(IReadOnlyList<Job> jobs)
    {
        if (jobs.Count == 0)
        {
            return 0;
        }
        var latest = jobs.Max(job => Array.IndexOf(Order, job.Kind!.Value));
        var present = jobs.Where(job => job.Kind == Order[latest]).ToList();
        return (latest + present.Count(HasEnded) / (double)present.Count) / Order.Length;
    }

    /// <summary>The latest batch of a name with jobs that have not ended; null when there is none.</summary>
    internal static Guid? Unended(IOrganizationService service, string name)
    {
        var query = Jobs();
        query.TopCount = 1;
        query.Criteria.AddCondition(Job.Columns.Kind, ConditionOperator.Equal, (int)JobKind.Daily);
        query.Criteria.AddCondition(Job.Columns.Name, ConditionOperator.BeginsWith, name + " ");
        query.Orders.Clear();
        query.AddOrder("createdon", OrderType.Descending);
        var root = service.RetrieveMultiple(query).Entities.SingleOrDefault();
        return root is not null && Read(service, root.Id).Any(job => !HasEnded(job)) ? root.Id : null;
    }

    /// <summary>Has the jobs of a batch run that have not ended and that nobody runs any more.</summary>
    internal static Guid Resume(IOrganizationService service, Guid batch)
    {
        foreach (var job in Read(service, batch).Where(job => !HasEnded(job) && !OpenJobs.AnyQueued(service)))
        {
            service.Update(new Job { Entity = new Entity(Job.Table, job.Id), RunAgain = true }.Entity);
        }
        return batch;
    }

    internal static bool HasEnded(Job job) => job.State is JobState.Done or JobState.Failed;

    private static QueryExpression Jobs()
    {
        var query = new QueryExpression(Job.Table)
        {
            ColumnSet = new ColumnSet(
                Job.Columns.Name,
                Job.Columns.Kind,
                Job.Columns.State,
                Job.Columns.Error
            ),
        };
        query.AddOrder(Job.Columns.Name, OrderType.Ascending);
        query.AddOrder(Job.Columns.Id, OrderType.Ascending);
        return query;
    }
}
