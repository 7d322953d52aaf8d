namespace Crm.SalesProcess.Pipeline;

/// <summary>Whether the caller waits for a step.</summary>
public enum ExecutionMode
{
    /// <summary>The caller waits; a refusal undoes everything.</summary>
    Synchronous = 0,

    /// <summary>The step runs later, in a transaction of its own.</summary>
    Asynchronous = 1,
}
