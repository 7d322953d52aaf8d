using System;
using System.Linq;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>Background jobs that have not ended.</summary>
internal static class OpenJobs
{
    /// <summary>How long an environment is left alone before it is asked again.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>Whether there is any whose platform job can still run. Two queries.</summary>
    public static bool Exist(IOrganizationService service) => Count(service) > 0 && AnyQueued(service);

    /// <summary>How many jobs are not done; up to 5,000.</summary>
    public static int Count(IOrganizationService service)
    {
        var query = new QueryExpression(Job.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Job.Columns.State, ConditionOperator.NotEqual, (int)JobState.Done);
        return service.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>Whether the platform has a job about our jobs that is neither completed nor given up.</summary>
    private static bool AnyQueued(IOrganizationService service)
    {
        const int completed = 3;
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("regardingobjecttypecode", ConditionOperator.Equal, Job.Table);
        query.Criteria.AddCondition("statecode", ConditionOperator.NotEqual, completed);
        return service.RetrieveMultiple(query).Entities.Any();
    }
}
