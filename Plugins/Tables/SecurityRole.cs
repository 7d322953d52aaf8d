namespace Crm.SalesProcess.Tables;

/// <summary>A security role.</summary>
public static class SecurityRole
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "role";

    /// <summary>Logical names of the columns that steps ask for.</summary>
    public static class Columns
    {
        public const string Id = "roleid";
        public const string Name = "name";
    }
}
