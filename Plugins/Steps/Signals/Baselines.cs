using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>From when on the measures of a process are judged by new limits.</summary>
public sealed class Baselines
{
    private readonly List<KpiBaseline> _rows;

    private Baselines(IEnumerable<KpiBaseline> rows)
    {
        _rows = [.. rows];
    }

    /// <summary>The active baselines of a process. One query.</summary>
    /// <param name="service">Who reads.</param>
    /// <param name="process">Id of the process; null for all of them.</param>
    public static Baselines Read(IOrganizationService service, Guid? process)
    {
        var query = new QueryExpression(KpiBaseline.Table)
        {
            ColumnSet = new ColumnSet(KpiBaseline.Columns.Measure, KpiBaseline.Columns.FromDate),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        if (process is { } id)
        {
            query.Criteria.AddCondition(KpiBaseline.Columns.Process, ConditionOperator.Equal, id);
        }
        query.AddOrder(KpiBaseline.Columns.Id, OrderType.Ascending);
        return new Baselines(PagedRows.Of(service, query).Select(row => new KpiBaseline { Entity = row }));
    }

    /// <summary>The local dates from which a measure has new limits.</summary>
    public IEnumerable<DateTime> Of(Measure measure) =>
        _rows
            .Where(row => string.IsNullOrEmpty(row.Measure) || row.Measure == measure.Key)
            .Select(row => row.FromDate)
            .OfType<DateTime>();
}
