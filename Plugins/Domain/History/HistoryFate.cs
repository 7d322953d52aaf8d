namespace Crm.SalesProcess.Domain.History;

/// <summary>What becomes of an opportunity of a payload; the names are the words of the answer.</summary>
public enum HistoryFate
{
    /// <summary>It was not there and has been created.</summary>
    Created,

    /// <summary>It had been loaded with other values and has been changed.</summary>
    Changed,

    /// <summary>It had been loaded just like that.</summary>
    Unchanged,

    /// <summary>It has a history of its own here, which nothing overwrites: it was not loaded.</summary>
    Taken,
}
