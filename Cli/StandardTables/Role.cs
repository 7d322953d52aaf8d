namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the security role table, and of the roles that the command line grants.</summary>
internal static class Role
{
    public const string Table = "role";
    public const string Name = "name";
    public const string Id = "roleid";
    public const string BusinessUnit = "businessunitid";
    public const string UserTable = "systemuserroles";
    public const string UserRelationship = "systemuserroles_association";

    public const string Salesperson = "Salesperson";
    public const string SalesManager = "Sales Manager";
    public const string SalesProcessManager = "Sales Process Manager";
    public const string SalesProcessRep = "Sales Process Rep";
    public const string SalesProcessDesigner = "Sales Process Designer";
}
