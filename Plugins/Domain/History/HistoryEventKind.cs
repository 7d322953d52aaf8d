namespace Crm.SalesProcess.Domain.History;

/// <summary>What happened to an opportunity; the names are the words of the payload.</summary>
public enum HistoryEventKind
{
    /// <summary>It was given to somebody else.</summary>
    Owner,

    /// <summary>Its estimated revenue was changed.</summary>
    Amount,

    /// <summary>Its estimated close date was set, moved or cleared.</summary>
    CloseDate,

    /// <summary>It entered a stage; the first such event puts it into the process.</summary>
    Stage,

    /// <summary>It was won.</summary>
    Won,

    /// <summary>It was lost.</summary>
    Lost,

    /// <summary>It was opened again, in the stage it was closed in.</summary>
    Reopened,
}
