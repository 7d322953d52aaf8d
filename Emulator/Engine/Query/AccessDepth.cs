namespace Crm.SalesProcess.Emulator.Query;

/// <summary>How far a privilege reaches.</summary>
public enum AccessDepth
{
    /// <summary>No row, other than those shared.</summary>
    None,

    /// <summary>Rows owned by the user or a team of the user.</summary>
    Basic,

    /// <summary>Also rows of the user's business unit.</summary>
    Local,

    /// <summary>Also rows of the business units below.</summary>
    Deep,

    /// <summary>Every row.</summary>
    Global,
}
