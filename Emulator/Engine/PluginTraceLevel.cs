namespace Crm.SalesProcess.Emulator;

/// <summary>The organisation's setting for <c>plugintracelog</c>, with the platform's values.</summary>
public enum PluginTraceLevel
{
    Off = 0,

    /// <summary>Only executions that failed.</summary>
    Exception = 1,

    All = 2,
}
