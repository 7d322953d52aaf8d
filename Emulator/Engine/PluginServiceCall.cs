using System;

namespace Crm.SalesProcess.Emulator;

/// <summary>One call that a plug-in made to the organisation service.</summary>
/// <param name="Step">Name of the step, or of the custom API.</param>
/// <param name="Stage">Stage the plug-in runs in: 10, 20, 30 or 40.</param>
/// <param name="Message">Request name, e.g. <c>Create</c> or <c>RetrieveMultiple</c>.</param>
/// <param name="Table">Logical name of the table called for; empty when the request names none.</param>
public sealed class PluginServiceCall(string step, int stage, string message, string table) : EventArgs
{
    public string Step { get; } = step;

    public int Stage { get; } = stage;

    public string Message { get; } = message;

    public string Table { get; } = table;
}
