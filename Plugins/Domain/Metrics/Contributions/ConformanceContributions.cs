using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Conformance;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>
/// How closed opportunities kept to the process: placed by the final close, credited to the owner then.
/// Source: Van der Aalst et al. 2012; own definition of variants.
/// </summary>
public static class ConformanceContributions
{
    /// <summary>What one opportunity adds, once per event; each value in the unit that its <see cref="Part"/> states.</summary>
    public static IEnumerable<Contribution> Of(Subject subject)
    {
        var close = subject.Journey.FinalClose;
        if (close == null)
        {
            yield break;
        }
        var path = subject.Journey.Paths[subject.Journey.Paths.Count - 1];
        yield return subject.Adds(Part.PathFitness, subject.At(close.On), Fitness.Of(path));
        yield return subject.Adds(Part.Variant, subject.At(close.On), VariantNumber.Of(path.Stages));
    }
}
