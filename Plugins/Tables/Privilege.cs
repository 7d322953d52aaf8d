namespace Crm.SalesProcess.Tables;

/// <summary>A privilege, and the tables that lead from it to those who hold it.</summary>
public static class Privilege
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "privilege";

    /// <summary>Roles and their privileges.</summary>
    public const string RolePrivileges = "roleprivileges";

    /// <summary>Users and their roles.</summary>
    public const string UserRoles = "systemuserroles";

    /// <summary>Teams and their roles.</summary>
    public const string TeamRoles = "teamroles";

    /// <summary>Teams and their members.</summary>
    public const string TeamMembers = "teammembership";

    /// <summary>Logical names of the columns that steps ask for.</summary>
    public static class Columns
    {
        public const string Id = "privilegeid";
        public const string Name = "name";
        public const string Role = "roleid";

        /// <summary>How far a role carries a privilege: 1, 2, 4 or 8.</summary>
        public const string Depth = "privilegedepthmask";
    }
}
