using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Why a figure is what it is: the contributions of its numerator and its denominator.</summary>
public sealed class Explanation
{
    private Explanation(Measure measure, IReadOnlyList<Contribution> contributions)
    {
        Measure = measure;
        Numerator = contributions.Where(row => measure.Numerator.Contains(row.Part)).ToList();
        Denominator = contributions.Where(row => measure.Denominator.Contains(row.Part)).ToList();
    }

    public Measure Measure { get; }

    /// <summary>What is counted, in order of date.</summary>
    public IReadOnlyList<Contribution> Numerator { get; }

    /// <summary>What it is divided by, in order of date; empty when the measure is no quotient of parts.</summary>
    public IReadOnlyList<Contribution> Denominator { get; }

    /// <summary>Picks out what counts in the row, in order of date and opportunity.</summary>
    /// <param name="measure">Of the row's kind: whole process or stage.</param>
    /// <param name="key">The row to explain.</param>
    /// <param name="basis">What it is measured against.</param>
    /// <param name="asOf">T, UTC.</param>
    /// <param name="contributions">Of every opportunity that may count, as of the same T.</param>
    public static Explanation Of(
        Measure measure,
        RowKey key,
        KpiBasis basis,
        DateTime asOf,
        IEnumerable<OpportunityContributions> contributions
    )
    {
        var windows = WindowsOf(measure, new Window(key.Period, basis.Calendar, asOf), basis);
        return new(
            measure,
            contributions
                .SelectMany(opportunity => windows.SelectMany(opportunity.In))
                .Where(row => row.Place.Stage == key.Stage && key.Scope.Covers(row.Place.Credit))
                .OrderBy(row => row.Place.Date)
                .ThenBy(row => row.Opportunity)
                .ToList()
        );
    }

    /// <summary>The period; for the error of forecasts the months in it that have one.</summary>
    private static List<Window> WindowsOf(Measure measure, Window window, KpiBasis basis) =>
        measure == ForecastMeasures.ForecastWape
            ?
            [
                .. basis
                    .Calendar.MonthsOf(window.Period)
                    .Select(month => new Window(month, basis.Calendar, window.AsOf))
                    .Where(basis.HasForecast),
            ]
            : [window];
}
