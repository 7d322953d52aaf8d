namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>How well a figure is founded.</summary>
public enum Grade
{
    /// <summary>Everything behind it was recorded as it happened.</summary>
    A,

    /// <summary>Up to a fifth of it was loaded, computed afterwards or repaired.</summary>
    B,

    /// <summary>More than that was.</summary>
    C,

    /// <summary>The data cannot support it: there is no value.</summary>
    D,
}
