using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Waterfalls;

/// <summary>One opportunity while its events are replayed.</summary>
internal sealed class PipelineState
{
    /// <param name="credit">The first owner known.</param>
    public PipelineState(Credit credit)
    {
        Credit = credit;
    }

    public bool IsOpen { get; set; }

    public Credit Credit { get; set; }

    public OpenValue Value { get; set; } = new(null, null);

    /// <summary>Open amount a view sees, base currency; 0 when it sees nothing. Source: own definition.</summary>
    public decimal SeenBy(PipelineView view)
    {
        var isSeen = IsOpen && view.Scope.Covers(Credit) && (view.Due == null || Value.IsDueIn(view.Due));
        return isSeen ? Value.Amount ?? 0 : 0;
    }
}
