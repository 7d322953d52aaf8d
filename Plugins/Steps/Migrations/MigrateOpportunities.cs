using System;
using System.Linq;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>
/// Custom API: puts open opportunities of other versions of a process, or of another process, into a version, in
/// background jobs; only those that the caller may change. Says what would become of each unless it is told to apply.
/// </summary>
[CustomApi("csp_MigrateOpportunities")]
public sealed class MigrateOpportunities : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var version = pipeline.Input<EntityReference>("ToVersion").Id;
        var target = ProcessVersions.Get(pipeline, version);
        var query = new QueryExpression(Opportunity.Table);
        query.Criteria.AddCondition(Opportunity.Columns.Version, ConditionOperator.NotEqual, version);
        if (pipeline.OptionalInput<EntityReference>("FromVersion") is { } from)
        {
            query.Criteria.AddCondition(Opportunity.Columns.Version, ConditionOperator.Equal, from.Id);
        }
        else
        {
            query
                .AddLink(ProcessVersion.Table, Opportunity.Columns.Version, ProcessVersion.Columns.Id)
                .LinkCriteria.AddCondition(
                    ProcessVersion.Columns.Process,
                    ConditionOperator.Equal,
                    target.ProcessId
                );
        }
        MigrationJobs.Start(
            pipeline,
            new MigrationPartition
            {
                Version = version.ToString("D"),
                Stages = pipeline.OptionalInput<string>("Stages") ?? "",
                AllowUnmet = pipeline.OptionalInput<bool>("AllowUnmet"),
                Apply = pipeline.OptionalInput<bool>("Apply"),
            },
            query
        );
    }
}
