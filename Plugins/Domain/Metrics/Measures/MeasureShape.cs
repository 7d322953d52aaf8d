namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>What stands beside a measure's value.</summary>
public enum MeasureShape
{
    /// <summary>Nothing.</summary>
    Value,

    /// <summary>Numerator and denominator, both counts, and the Wilson bounds.</summary>
    Share,

    /// <summary>Numerator and denominator, both in base currency; no bounds.</summary>
    Quotient,

    /// <summary>How many values it rests on.</summary>
    Sample,
}
