using System;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>Where a contribution counts.</summary>
public sealed class Placement
{
    /// <param name="date">Local date by which it falls into periods.</param>
    /// <param name="credit">By whom it falls into scopes.</param>
    /// <param name="stage">Stage of a stage row; null for the whole process.</param>
    public Placement(DateTime date, Credit credit, Guid? stage)
    {
        Date = date;
        Credit = credit;
        Stage = stage;
    }

    public DateTime Date { get; }

    public Credit Credit { get; }

    public Guid? Stage { get; }

    /// <summary>The same place in a stage's row.</summary>
    public Placement In(Guid stage) => new(Date, Credit, stage);
}
