namespace Crm.SalesProcess.Cli.Output;

/// <summary>What a script may rely on.</summary>
public enum ExitCode
{
    /// <summary>Done, nothing to complain about.</summary>
    Ok = 0,

    /// <summary>Done, and the work itself found problems (they are in the report).</summary>
    ProblemsFound = 1,

    /// <summary>Nothing was done: the command line or what it points to cannot be used.</summary>
    BadUsage = 2,
}
