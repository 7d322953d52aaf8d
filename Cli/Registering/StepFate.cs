namespace Crm.SalesProcess.Cli.Registering;

/// <summary>What became of a step, or would in a dry run.</summary>
public enum StepFate
{
    /// <summary>It was not there.</summary>
    Registered,

    /// <summary>It was there in another form.</summary>
    Changed,

    /// <summary>It was there already.</summary>
    Unchanged,

    /// <summary>It was there and is not any more.</summary>
    Removed,
}
