using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>What signals are read off.</summary>
internal static class SignalColumns
{
    /// <summary>The columns of the watched measures, and those that say what a row is about.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        KpiPeriod.Columns.Name,
        KpiPeriod.Columns.ScopeKind,
        KpiPeriod.Columns.BusinessUnit,
        KpiPeriod.Columns.Process,
        KpiPeriod.Columns.Stage,
        KpiPeriod.Columns.PeriodKind,
        KpiPeriod.Columns.FromDate,
        KpiPeriod.Columns.ToDate,
        .. MeasureSeries
            .WatchedOfProcess.Concat(MeasureSeries.WatchedOfStage)
            .SelectMany(KpiPeriod.ColumnsOf),
    ];
}
