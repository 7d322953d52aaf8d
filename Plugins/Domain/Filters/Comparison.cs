namespace Crm.SalesProcess.Domain.Filters;

/// <summary>How two values are set against each other.</summary>
public enum Comparison
{
    /// <summary>eq</summary>
    Equal = 1,

    /// <summary>ne, neq</summary>
    NotEqual = 2,

    /// <summary>gt</summary>
    Greater = 3,

    /// <summary>ge</summary>
    GreaterOrEqual = 4,

    /// <summary>lt</summary>
    Less = 5,

    /// <summary>le</summary>
    LessOrEqual = 6,
}
