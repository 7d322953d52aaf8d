using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>The values of an entity as the domain sees them.</summary>
public sealed class EntityValues(Entity entity, ProcessDefinition process) : IColumnValues
{
    /// <summary>The value of a column; a column that the entity lacks counts as empty.</summary>
    /// <exception cref="NotSupportedException">The value has a type that rules cannot use.</exception>
    public ColumnValue? Find(string column) =>
        entity.Attributes.TryGetValue(column, out var value) && value is not null
            ? Convert(column, value)
            : null;

    private ColumnValue Convert(string column, object value) =>
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
            DateTime time => IsDate(column) ? ColumnValue.OfDate(time) : ColumnValue.OfInstant(time),
            _ => throw new NotSupportedException(
                $"The column '{column}' holds {value.GetType().Name}, which rules cannot use."
            ),
        };

    private bool IsDate(string column) => process.FindColumn(column)?.Type == ColumnType.Date;
}
