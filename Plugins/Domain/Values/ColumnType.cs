namespace Crm.SalesProcess.Domain.Values;

/// <summary>What a column holds. The names are part of a published definition and never change.</summary>
public enum ColumnType
{
    /// <summary>One or more lines of text.</summary>
    Text = 1,

    /// <summary>A whole or decimal number.</summary>
    Number = 2,

    /// <summary>An amount in the currency of the row.</summary>
    Money = 3,

    /// <summary>Yes or no.</summary>
    Boolean = 4,

    /// <summary>One option, by its value.</summary>
    Choice = 5,

    /// <summary>Any number of options, by their values.</summary>
    Choices = 6,

    /// <summary>An instant, kept in UTC.</summary>
    Instant = 7,

    /// <summary>A calendar date without time or zone.</summary>
    Date = 8,

    /// <summary>A row of another table, by its id.</summary>
    Reference = 9,
}
