using System.Collections.Generic;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tests.Domain;

internal sealed class DictionaryValues(IReadOnlyDictionary<string, ColumnValue> values) : IColumnValues
{
    public ColumnValue? Find(Column column) => values.GetValueOrDefault(column.Name);
}
