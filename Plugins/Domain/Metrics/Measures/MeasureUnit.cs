namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>What a measure's value is counted in.</summary>
public enum MeasureUnit
{
    Count,

    /// <summary>A fraction, printed as per cent; 0 to 1 unless the definition says otherwise.</summary>
    Fraction,

    /// <summary>Base currency.</summary>
    Money,
    Days,

    /// <summary>Base currency per day.</summary>
    MoneyPerDay,
}
