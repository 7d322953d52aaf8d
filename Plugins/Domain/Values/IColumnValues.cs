namespace Crm.SalesProcess.Domain.Values;

/// <summary>The values of one row.</summary>
public interface IColumnValues
{
    /// <summary>The value of a column; null when the column is empty.</summary>
    ColumnValue? Find(Column column);
}
