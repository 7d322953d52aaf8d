using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>The number of the day, week, …, fiscal year that a date column falls into, as an SQL expression.</summary>
internal sealed class DatePartSql(QueryTranslation translation, QuerySourceTable table, StoredColumn stored)
{
    /// <summary>Counts the days of the user, unless <paramref name="inUserTimeZone"/> is false.</summary>
    public string Of(DateGroup part, bool inUserTimeZone = true)
    {
        var zone =
            inUserTimeZone && stored.Column.Behavior == DateTimeBehavior.UserLocal
                ? DatePart.Register(translation.Scope.TimeZone)
                : "";
        var parameters = translation.Parameters;
        return $"date_part({table.Compared(stored)}, {(int)part}, {parameters.Add(zone)}, "
            + $"{parameters.Add(translation.Scope.Fiscal.Code)})";
    }
}
