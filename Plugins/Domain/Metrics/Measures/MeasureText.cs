namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>How a measure is named and explained to people.</summary>
public sealed class MeasureText
{
    /// <param name="key">Column name without prefix, and JSON key.</param>
    /// <param name="name">What people read: heading of a column.</param>
    /// <param name="unit">Unit of the value.</param>
    /// <param name="definition">Formula, what places and credits it, range and source: shown in the product as it is.</param>
    public MeasureText(string key, string name, MeasureUnit unit, string definition)
    {
        Key = key;
        Name = name;
        Unit = unit;
        Definition = definition;
    }

    public string Key { get; }

    public string Name { get; }

    public MeasureUnit Unit { get; }

    public string Definition { get; }
}
