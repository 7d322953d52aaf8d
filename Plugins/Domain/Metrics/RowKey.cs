using System;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>Which row of figures of one process.</summary>
public sealed record RowKey
{
    /// <param name="scope">Whose.</param>
    /// <param name="period">When.</param>
    /// <param name="stage">Id of a stage; null for the whole process.</param>
    public RowKey(Scope scope, Period period, Guid? stage = null)
    {
        Scope = scope;
        Period = period;
        Stage = stage;
    }

    public Scope Scope { get; }

    public Period Period { get; }

    public Guid? Stage { get; }

    /// <summary>The same scope and stage in another period.</summary>
    public RowKey In(Period period) => new(Scope, period, Stage);
}
