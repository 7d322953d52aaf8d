namespace Crm.SalesProcess.Tables;

/// <summary>A user.</summary>
public sealed class SystemUser : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "systemuser";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Id = "systemuserid";
        public const string IsDisabled = "isdisabled";
        public const string Manager = "parentsystemuserid";
        public const string BusinessUnit = "businessunitid";
    }
}
