using System;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>One opportunity's share in one part: what sums are made of, and what an explanation lists.</summary>
public sealed class Contribution
{
    /// <param name="opportunity">Id.</param>
    /// <param name="part">What it adds to.</param>
    /// <param name="place">Where it counts.</param>
    /// <param name="value">Unit of the part.</param>
    public Contribution(Guid opportunity, Part part, Placement place, decimal value)
    {
        Opportunity = opportunity;
        Part = part;
        Place = place;
        Value = value;
    }

    public Guid Opportunity { get; }

    public Part Part { get; }

    public Placement Place { get; }

    public decimal Value { get; }
}
