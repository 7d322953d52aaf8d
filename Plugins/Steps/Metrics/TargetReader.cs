using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using KpiTarget = Crm.SalesProcess.Tables.KpiTarget;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Reads the targets of the won amount, which attainment and coverage are measured against.</summary>
public static class TargetReader
{
    /// <summary>
    /// The active targets of all processes together, by scope and period. Rows without scope, period or target count for
    /// nothing. One query.
    /// </summary>
    /// <param name="service">Who reads.</param>
    public static TargetBook Read(IOrganizationService service)
    {
        var targets = PagedRows
            .Of(service, Query())
            .Select(row => new KpiTarget { Entity = row })
            .Where(row => row is { Scope: not null, Period: not null, Target: not null });
        return new TargetBook([
            .. targets.Select(row => new Domain.Metrics.Ledgers.KpiTarget(
                row.Scope!,
                row.Period!,
                row.Target!.Value
            )),
        ]);
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(KpiTarget.Table)
        {
            ColumnSet = new ColumnSet(
                KpiTarget.Columns.ScopeKind,
                KpiTarget.Columns.Rep,
                KpiTarget.Columns.BusinessUnit,
                KpiTarget.Columns.PeriodKind,
                KpiTarget.Columns.FromDate,
                KpiTarget.Columns.ToDate,
                KpiTarget.Columns.Target
            ),
        };
        query.Criteria.AddCondition(
            KpiTarget.Columns.Measure,
            ConditionOperator.Equal,
            OutcomeMeasures.WonAmount.Key
        );
        query.Criteria.AddCondition(KpiTarget.Columns.Process, ConditionOperator.Null);
        query.Criteria.AddCondition(KpiTarget.Columns.Stage, ConditionOperator.Null);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(KpiTarget.Columns.Id, OrderType.Ascending);
        return query;
    }
}
