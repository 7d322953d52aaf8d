using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What being in a stage says about winning.</summary>
public sealed record StageOutlook
{
    /// <param name="probability">0 to 100 per cent.</param>
    /// <param name="category">Forecast category.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 100.</exception>
    public StageOutlook(decimal probability, ForecastCategory category = ForecastCategory.Pipeline)
    {
        if (probability < 0 || probability > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "0 to 100 per cent.");
        }
        Probability = probability;
        Category = category;
    }

    public decimal Probability { get; }

    public ForecastCategory Category { get; }
}
