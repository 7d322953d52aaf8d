using System;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Whom an event is credited to (rule R8): the owner at the event, and that owner's unit at the event.</summary>
public sealed record Credit
{
    /// <param name="owner">Id of the user or team.</param>
    /// <param name="unit">Id of the team or business unit the owner counted for at the event.</param>
    public Credit(Guid owner, Guid unit)
    {
        Owner = owner;
        Unit = unit;
    }

    public Guid Owner { get; }

    public Guid Unit { get; }
}
