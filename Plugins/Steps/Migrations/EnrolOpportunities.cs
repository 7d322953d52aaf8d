using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>
/// Custom API: puts open opportunities that are in no process into one, by their process bar or sales stage, in
/// background jobs; only those that the caller may change. Says what would become of each unless it is told to apply.
/// </summary>
[CustomApi("csp_EnrolOpportunities")]
public sealed class EnrolOpportunities : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var query = new QueryExpression(Opportunity.Table);
        query.Criteria.AddCondition(Opportunity.Columns.Version, ConditionOperator.Null);
        MigrationJobs.Start(
            pipeline,
            new MigrationPartition
            {
                Version = pipeline.OptionalInput<EntityReference>("ToVersion")?.Id.ToString("D") ?? "",
                Enrols = true,
                Stages = pipeline.OptionalInput<string>("Stages") ?? "",
                AllowUnmet = pipeline.OptionalInput<bool>("AllowUnmet"),
                Apply = pipeline.OptionalInput<bool>("Apply"),
            },
            query
        );
    }
}
