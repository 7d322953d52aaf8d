using System;

namespace Crm.SalesProcess.Emulator;

/// <summary>One finished execution of a plug-in, successful or not.</summary>
/// <param name="Step">Name of the step, or of the custom API.</param>
/// <param name="Stage">10, 20, 30 or 40.</param>
/// <param name="Message">The message that started it, e.g. <c>Update</c>.</param>
/// <param name="Table">Logical name of the primary table; empty when the message has none.</param>
/// <param name="IsAsync">Ran from the queue.</param>
/// <param name="Depth">1 for what a client asked for, one more for each plug-in in between.</param>
public sealed class StepExecution(
    string step,
    int stage,
    string message,
    string table,
    bool isAsync,
    int depth
) : EventArgs
{
    public string Step { get; } = step;

    public int Stage { get; } = stage;

    public string Message { get; } = message;

    public string Table { get; } = table;

    public bool IsAsync { get; } = isAsync;

    public int Depth { get; } = depth;

    /// <summary>What the plug-in traced, at most 10 KB.</summary>
    public string Trace { get; init; } = "";

    /// <summary>What it threw; null when it succeeded.</summary>
    public Exception? Failure { get; init; }
}
