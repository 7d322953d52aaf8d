using System;
using System.Linq;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>What the platform's queue still has to do for our jobs.</summary>
internal static class OpenJobs
{
    /// <summary>How long an environment is left alone before it is asked again.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>Whether the platform has a job about our jobs that is neither completed nor given up. One query.</summary>
    public static bool AnyQueued(IOrganizationService service)
    {
        const int completed = 3;
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("primaryentitytype", ConditionOperator.Equal, Job.Table);
        query.Criteria.AddCondition("statecode", ConditionOperator.NotEqual, completed);
        return service.RetrieveMultiple(query).Entities.Any();
    }
}
