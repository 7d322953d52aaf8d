namespace Crm.SalesProcess.Domain.Filters;

/// <summary>How many values a condition gives.</summary>
internal enum Arity
{
    /// <summary>No value.</summary>
    None = 1,

    /// <summary>One value of the column's type.</summary>
    One = 2,

    /// <summary>Two values of the column's type.</summary>
    Two = 3,

    /// <summary>One value of the column's type or more.</summary>
    Many = 4,

    /// <summary>One whole number from 1 on.</summary>
    Count = 5,
}
