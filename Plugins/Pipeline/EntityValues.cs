using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>
/// The values of an entity as the domain sees them: each as it was when it was first asked for, found by its name once and
/// by its place in the version from then on.
/// </summary>
/// <param name="entity">The row, or the part of it that is known.</param>
/// <param name="process">The version whose rules ask.</param>
public sealed class EntityValues(Entity entity, ProcessDefinition process) : IColumnValues
{
    private readonly ColumnValue?[] _values = new ColumnValue?[process.Columns.Count];
    private readonly bool[] _isKnown = new bool[process.Columns.Count];

    /// <summary>The value of a column; a column that the entity lacks counts as empty.</summary>
    /// <exception cref="NotSupportedException">The value has a type that rules cannot use.</exception>
    public ColumnValue? Find(Column column)
    {
        var place = column.Place;
        if (place < 0 || place >= _values.Length || !ReferenceEquals(process.Columns[place], column))
        {
            return Read(column);
        }
        if (!_isKnown[place])
        {
            _values[place] = Read(column);
            _isKnown[place] = true;
        }
        return _values[place];
    }

    private ColumnValue? Read(Column column) =>
        entity.Attributes.TryGetValue(column.Name, out var value) && value is not null
            ? Convert(column, value)
            : null;

    private static ColumnValue Convert(Column column, object value) =>
        value switch
        {
            string text => ColumnValue.OfText(text),
            int number => ColumnValue.OfNumber(number),
            long number => ColumnValue.OfNumber(number),
            decimal number => ColumnValue.OfNumber(number),
            double number => ColumnValue.OfNumber((decimal)number),
            Money money => ColumnValue.OfMoney(money.Value),
            bool flag => ColumnValue.OfBoolean(flag),
            OptionSetValue option => ColumnValue.OfChoice(option.Value),
            OptionSetValueCollection options => ColumnValue.OfChoices([
                .. options.Select(option => option.Value),
            ]),
            EntityReference reference => ColumnValue.OfReference(reference.Id),
            Guid id => ColumnValue.OfReference(id),
            DateTime time when column.Type == ColumnType.Date => ColumnValue.OfDate(time),
            DateTime time => ColumnValue.OfInstant(time),
            _ => throw new NotSupportedException(
                $"The column '{column.Name}' holds {value.GetType().Name}, which rules cannot use."
            ),
        };
}
