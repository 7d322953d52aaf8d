namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>What a parameter holds; the first thirteen are numbered as the types of custom API parameters.</summary>
internal enum ValueKind
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Row = 3,
    Rows = 4,
    Reference = 5,
    Float = 6,
    Integer = 7,
    Money = 8,
    Choice = 9,
    Text = 10,
    Texts = 11,
    Id = 12,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A file in base64.</summary>
    Binary,

    /// <summary>Several ids, in responses only.</summary>
    Ids,

    /// <summary>References to several rows; the request takes their ids.</summary>
    References,

    /// <summary>A user or team with rights: <c>{"Principal": …, "AccessMask": "ReadAccess, WriteAccess"}</c>.</summary>
    PrincipalAccess,

    /// <summary>Rights on a row, as names by comma.</summary>
    AccessRights,
}
