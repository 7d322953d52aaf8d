namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>What a column holds. Each member names the CLR type that the SDK carries for it.</summary>
public enum ColumnType
{
    /// <summary><c>string</c>, at most 4,000 characters; searched and sorted without case and accents.</summary>
    String,

    /// <summary><c>string</c>, up to 1,048,576 characters.</summary>
    Memo,

    /// <summary><c>int</c>.</summary>
    Integer,

    /// <summary><c>long</c>.</summary>
    BigInt,

    /// <summary><c>decimal</c> with at most twelve decimals.</summary>
    Decimal,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>Money</c> with at most four decimals.</summary>
    Money,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>DateTime</c> to the second; see <see cref="DateTimeBehavior"/>.</summary>
    DateTime,

    /// <summary><c>OptionSetValue</c>.</summary>
    Picklist,

    /// <summary><c>OptionSetValueCollection</c>: a set, order and repetition do not count.</summary>
    MultiSelect,

    /// <summary><c>OptionSetValue</c> of the row's state.</summary>
    State,

    /// <summary><c>OptionSetValue</c> of the row's status reason, each belonging to one state.</summary>
    Status,

    /// <summary><c>EntityReference</c> to one of <see cref="Column.Targets"/>.</summary>
    Lookup,

    /// <summary><c>EntityReference</c> to an account or a contact.</summary>
    Customer,

    /// <summary><c>EntityReference</c> to a user or a team.</summary>
    Owner,

    /// <summary><c>EntityCollection</c> of activity parties, kept as rows of <c>activityparty</c>.</summary>
    PartyList,

    /// <summary><c>Guid</c>: a primary key, or an id that is not a lookup.</summary>
    UniqueIdentifier,

    /// <summary><c>string</c>: the logical name of a table.</summary>
    EntityName,
}
