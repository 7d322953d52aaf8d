using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>
/// What an event costs in the background: the close date of an opportunity moves, and month, quarter, year and last 90 days
/// of its rep are computed anew. One round is not measured.
/// </summary>
internal sealed class Refreshes(SampleOrganisation sample)
{
    private const int Reps = 5;
    private const int Rounds = 6;

    /// <summary>In milliseconds.</summary>
    public double Median()
    {
        BeginToday();
        var deals = Deals();
        var times = Enumerable
            .Range(0, Rounds + 1)
            .SelectMany(round => deals.Select(deal => (round, Time: Measure(deal, round))))
            .Where(measured => measured.round > 0)
            .Select(measured => measured.Time)
            .Order()
            .ToList();
        return times[times.Count / 2];
    }

    private double Measure(Guid deal, int round)
    {
        sample.Service.Update(
            new Entity("opportunity", deal)
            {
                ["estimatedclosedate"] = BenchmarkClock.Now.UtcDateTime.Date.AddDays(10 + round),
            }
        );
        var watch = Stopwatch.StartNew();
        sample.Emulator.Drain();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>An open opportunity of each of a few reps.</summary>
    private List<Guid> Deals()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new("ownerid"), TopCount = 2_000 };
        query.Criteria.AddCondition("csp_visitcount", ConditionOperator.GreaterThan, 1);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return sample
            .Service.RetrieveMultiple(query)
            .Entities.GroupBy(row => row.GetAttributeValue<EntityReference>("ownerid").Id)
            .Take(Reps)
            .Select(same => same.First().Id)
            .ToList();
    }

    /// <summary>The work of the day would compute everybody's rows at the first event: here it has been done.</summary>
    private void BeginToday()
    {
        var organisation = ((WhoAmIResponse)sample.Service.Execute(new WhoAmIRequest())).OrganizationId;
        var today = BenchmarkClock.Now.UtcDateTime.Date;
        var job = WorkDay.Batch(
            DeterministicId.Of(organisation, $"daily/{today:yyyy-MM-dd}"),
            "Today",
            JobPartition.Between(today, today)
        );
        new Job { Entity = job }.State = JobState.Done;
        sample.Service.Create(job);
        sample.Emulator.Drain();
    }
}
