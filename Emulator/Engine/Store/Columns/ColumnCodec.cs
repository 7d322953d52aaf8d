using System;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>How the values of a column are kept in SQLite.</summary>
internal abstract class ColumnCodec
{
    /// <summary>Affinity of the SQL column.</summary>
    public abstract string SqlType { get; }

    /// <summary>
    /// What identifies the stored form: two codecs with the same one read each other's values.
    /// </summary>
    public virtual string Form => SqlType;

    /// <summary>The value to store; null when the value counts as empty. Faults when it does not suit the column.</summary>
    public abstract object? Encode(TableColumn place, object value);

    /// <summary>The SDK's value of a stored one that is not null.</summary>
    public abstract object Decode(Statement reader, int ordinal);

    /// <summary>
    /// The value to compare stored ones with. Other than <see cref="Encode"/> it never rounds and takes what lies
    /// outside the column's range.
    /// </summary>
    public abstract object Comparand(object value);

    protected static T Expect<T>(TableColumn place, object value) =>
        value is T expected ? expected : throw ColumnFault.WrongType<T>(place, value);

    protected static InvalidCastException NotComparable(object value) =>
        new($"A value of type {value.GetType().FullName} cannot be compared with this column.");
}
