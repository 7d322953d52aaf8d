namespace Crm.SalesProcess.Tables;

/// <summary>A business unit.</summary>
public static class BusinessUnit
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "businessunit";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Name = "name";
        public const string Parent = "parentbusinessunitid";
    }
}
