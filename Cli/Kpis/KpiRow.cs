using System.Text.Json.Serialization;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>One row of the KPI report; the JSON keys are the measure keys of the handbook, rates are fractions.</summary>
public sealed record KpiRow(
    [property: JsonPropertyName("scope")] string Scope,
    [property: JsonPropertyName("period")] string Period,
    [property: JsonPropertyName("created")] int Created,
    [property: JsonPropertyName("open")] int Open,
    [property: JsonPropertyName("won")] int Won,
    [property: JsonPropertyName("lost")] int Lost,
    [property: JsonPropertyName("win_rate")] decimal? WinRate,
    [property: JsonPropertyName("win_rate_num")] int WinRateNumerator,
    [property: JsonPropertyName("win_rate_den")] int WinRateDenominator,
    [property: JsonPropertyName("win_rate_low")] decimal? WinRateLow,
    [property: JsonPropertyName("win_rate_high")] decimal? WinRateHigh,
    [property: JsonPropertyName("won_amount")] decimal WonAmount,
    [property: JsonPropertyName("won_avg")] decimal? WonAverage,
    [property: JsonPropertyName("won_median")] decimal? WonMedian
)
{
    /// <summary>Puts figures beside the names of their scope and period.</summary>
    public static KpiRow Of(string scope, string period, OutcomeFigures figures) =>
        new(
            scope,
            period,
            figures.Created,
            figures.Open,
            figures.Won,
            figures.Lost,
            figures.WinRate.Value,
            figures.WinRate.Numerator,
            figures.WinRate.Denominator,
            figures.WinRate.Low,
            figures.WinRate.High,
            figures.WonAmount,
            figures.WonAverage,
            figures.WonMedian
        );
}
