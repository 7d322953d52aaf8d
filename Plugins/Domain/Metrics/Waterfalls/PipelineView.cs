namespace Crm.SalesProcess.Domain.Metrics.Waterfalls;

/// <summary>Which open amounts a waterfall looks at.</summary>
public sealed class PipelineView
{
    /// <param name="scope">Whose.</param>
    /// <param name="due">Only what is due in a period; null for whatever its close date.</param>
    public PipelineView(Scope scope, Period? due = null)
    {
        Scope = scope;
        Due = due;
    }

    public Scope Scope { get; }

    public Period? Due { get; }
}
