namespace Crm.SalesProcess.Cli.Output;

/// <summary>What a script may rely on.</summary>
public enum ExitCode
{
    /// <summary>Done, nothing to complain about.</summary>
    Ok = 0,

    /// <summary>The work was tried and has problems: findings, rejected rows, or a refusal of the platform.</summary>
    ProblemsFound = 1,

    /// <summary>Nothing was done: the command line or what it points to cannot be used.</summary>
    BadUsage = 2,

    /// <summary>Something happened that the command does not know; a defect to report.</summary>
    Defect = 3,

    /// <summary>Ended by Ctrl-C or SIGTERM before the end.</summary>
    Stopped = 130,
}
