using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>Tells real values from missing ones and placeholders.</summary>
internal static class RequiredColumns
{
    private static readonly Column[] None = [];

    /// <summary>The columns of the rule that hold nothing real.</summary>
    internal static IReadOnlyList<Column> Missing(
        Rule rule,
        IColumnValues values,
        PlaceholderList placeholders,
        Moment moment
    )
    {
        List<Column>? missing = null;
        for (var index = 0; index < rule.Columns.Count; index++)
        {
            var column = rule.Columns[index];
            if (!IsGiven(values.Find(column.Name), rule, placeholders, moment))
            {
                (missing ??= []).Add(column);
            }
        }
        return missing is null ? None : missing;
    }

    private static bool IsGiven(ColumnValue? value, Rule rule, PlaceholderList placeholders, Moment moment) =>
        value?.Type switch
        {
            null => false,
            ColumnType.Text => !placeholders.Covers(value.Text),
            ColumnType.Money => rule.AllowZero || value.Number != 0,
            ColumnType.Choices => value.Options.Count > 0,
            ColumnType.Date => !rule.FutureDate || value.Time >= moment.Today,
            ColumnType.Instant => !rule.FutureDate || moment.Zone.ToLocal(value.Time) >= moment.Today,
            _ => true,
        };
}
