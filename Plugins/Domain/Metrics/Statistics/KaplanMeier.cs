using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>
/// Share still in a state after t: S(t) = Π (1 − d(u)/n(u)) over event times u ≤ t, with n(u)
/// subjects followed to u or longer, those censored at u included.
/// Source: Kaplan and Meier 1958.
/// </summary>
public sealed class KaplanMeier
{
    // A product of fractions in decimals may miss an exact half by some 1e-27.
    private const decimal Half = 0.5m + 1e-20m;
    private readonly List<KeyValuePair<decimal, decimal>> _steps = [];

    /// <param name="events">Times at which subjects left the state, any unit.</param>
    /// <param name="censored">Times up to which the others were followed.</param>
    public KaplanMeier(Distribution events, Distribution censored)
    {
        var survival = 1m;
        var risks = new RiskSet(events, censored);
        foreach (var time in events.Groups)
        {
            var atRisk = risks.At(time.Key);
            survival = survival * (atRisk - time.Value) / atRisk;
            _steps.Add(new KeyValuePair<decimal, decimal>(time.Key, survival));
        }
        Count = events.Count + censored.Count;
    }

    /// <summary>Subjects followed.</summary>
    public int Count { get; }

    /// <summary>Least t with S(t) ≤ ½, in the unit of the times; null when S stays above.</summary>
    public decimal? Median =>
        _steps.Where(step => step.Value <= Half).Select(step => (decimal?)step.Key).FirstOrDefault();

    /// <summary>S(t), 0 to 1.</summary>
    public decimal SurvivalAt(decimal time) =>
        _steps.TakeWhile(step => step.Key <= time).Select(step => step.Value).DefaultIfEmpty(1).Last();
}
