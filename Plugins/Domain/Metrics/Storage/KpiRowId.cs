using System;
using System.Globalization;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.Metrics.Storage;

/// <summary>Ids of rows of figures: they follow from what the row is about.</summary>
public static class KpiRowId
{
    /// <summary>The id of a row of one process. A trailing period has one row, whatever its dates.</summary>
    public static Guid Of(Guid process, RowKey key)
    {
        var from =
            key.Period.Kind == PeriodKind.Trailing90
                ? ""
                : key.Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DeterministicId.Of(
            process,
            string.Join(
                "/",
                key.Scope.Kind,
                key.Scope.Id.ToString("D"),
                key.Period.Kind,
                from,
                key.Stage?.ToString("D") ?? ""
            )
        );
    }
}
