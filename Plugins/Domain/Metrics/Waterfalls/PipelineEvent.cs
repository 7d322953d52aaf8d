using System;

namespace Crm.SalesProcess.Domain.Metrics.Waterfalls;

/// <summary>Something that may change what a view sees of one opportunity.</summary>
internal sealed class PipelineEvent
{
    /// <param name="on">Instant, UTC.</param>
    /// <param name="apply">Changes the state.</param>
    /// <param name="rise">What it is called when the seen amount grows.</param>
    /// <param name="fall">What it is called when the seen amount shrinks.</param>
    public PipelineEvent(DateTime on, Action<PipelineState> apply, WaterfallStep rise, WaterfallStep fall)
    {
        On = on;
        Apply = apply;
        Rise = rise;
        Fall = fall;
    }

    public DateTime On { get; }

    public Action<PipelineState> Apply { get; }

    public WaterfallStep Rise { get; }

    public WaterfallStep Fall { get; }
}
