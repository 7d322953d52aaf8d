namespace Crm.SalesProcess.Tables;

/// <summary>Where a background job stands. Values of the choice csp_jobstate.</summary>
public enum JobState
{
    /// <summary>Not started yet.</summary>
    Waiting = 725500000,

    /// <summary>Started and not ended.</summary>
    Running = 725500001,

    /// <summary>Ended as it should.</summary>
    Done = 725500002,

    /// <summary>Ended in an error.</summary>
    Failed = 725500003,
}
