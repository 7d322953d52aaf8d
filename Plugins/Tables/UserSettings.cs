namespace Crm.SalesProcess.Tables;

/// <summary>Personal settings of a user.</summary>
public static class UserSettings
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "usersettings";

    /// <summary>Logical names of the columns that steps ask for.</summary>
    public static class Columns
    {
        public const string Language = "uilanguageid";
    }
}
