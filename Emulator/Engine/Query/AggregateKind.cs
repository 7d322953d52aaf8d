namespace Crm.SalesProcess.Emulator.Query;

/// <summary>What an aggregate computes; all but <see cref="Count"/> leave nulls out.</summary>
public enum AggregateKind
{
    Count,
    CountColumn,
    Sum,
    Avg,
    Min,
    Max,
}
