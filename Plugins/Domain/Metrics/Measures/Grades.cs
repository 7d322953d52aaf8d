using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>Grades figures.</summary>
public static class Grades
{
    private const decimal SomeOfIt = 0.2m;

    /// <summary>The grade of what a row rests on: its events and what stands open. A when there is neither.</summary>
    public static Grade Of(RowParts parts)
    {
        var events = parts.CountOf([Part.LedgerEvent, Part.StandingVisit]);
        var reconstructed = parts.CountOf([Part.ReconstructedEvent, Part.ReconstructedStanding]);
        return reconstructed == 0 ? Grade.A
            : reconstructed <= SomeOfIt * events ? Grade.B
            : Grade.C;
    }

    /// <summary>The grade of one figure of a row.</summary>
    /// <param name="figure">Null when the data cannot support it.</param>
    /// <param name="parts">What the row rests on.</param>
    public static Grade Of(Figure? figure, RowParts parts) =>
        figure is null or { Value: null, IsMet: false } ? Grade.D : Of(parts);
}
