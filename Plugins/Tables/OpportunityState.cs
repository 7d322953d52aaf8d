namespace Crm.SalesProcess.Tables;

/// <summary>State of an opportunity.</summary>
public enum OpportunityState
{
    /// <summary>Being worked on.</summary>
    Open = 0,

    /// <summary>Closed as won.</summary>
    Won = 1,

    /// <summary>Closed as lost.</summary>
    Lost = 2,
}
