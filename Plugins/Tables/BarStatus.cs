namespace Crm.SalesProcess.Tables;

/// <summary>Where an instance of a business process flow stands. Values of its status reason.</summary>
public enum BarStatus
{
    /// <summary>Under way.</summary>
    Active = 1,

    /// <summary>Ended in its last stage.</summary>
    Finished = 2,

    /// <summary>Ended before.</summary>
    Aborted = 3,
}
