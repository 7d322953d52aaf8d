using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>Tells real values from missing ones and placeholders.</summary>
internal static class RequiredColumns
{
    private static readonly Column[] None = [];

    /// <summary>The columns of the rule that hold nothing real.</summary>
    internal static Column[] Missing(
        Rule rule,
        IColumnValues values,
        PlaceholderList placeholders,
        Moment moment
    )
    {
        var columns = rule.Columns;
        var count = 0;
        foreach (var column in columns)
        {
            count += IsGiven(values.Find(column), rule, placeholders, moment) ? 0 : 1;
        }
        if (count == 0 || count == columns.Length)
        {
            return count == 0 ? None : columns;
        }
        var missing = new Column[count];
        foreach (var column in columns)
        {
            if (!IsGiven(values.Find(column), rule, placeholders, moment))
            {
                missing[missing.Length - count--] = column;
            }
        }
        return missing;
    }

    private static bool IsGiven(ColumnValue? value, Rule rule, PlaceholderList placeholders, Moment moment) =>
        value is not null
        && value.Type switch
        {
            ColumnType.Text => !placeholders.Covers(value.Text),
            ColumnType.Money => rule.AllowZero || value.Number != 0,
            ColumnType.Choices => value.Options.Count > 0,
            ColumnType.Date => !rule.FutureDate || value.Time >= moment.Today,
            ColumnType.Instant => !rule.FutureDate || moment.Zone.ToLocal(value.Time) >= moment.Today,
            _ => true,
        };
}
