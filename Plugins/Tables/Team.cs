namespace Crm.SalesProcess.Tables;

/// <summary>A team.</summary>
public sealed class Team : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "team";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Id = "teamid";
        public const string Name = "name";
        public const string BusinessUnit = "businessunitid";
    }
}
