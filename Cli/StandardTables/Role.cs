namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the security role table, and of the roles that the command line grants.</summary>
internal static class Role
{
    public const string Table = "role";
    public const string Name = "name";
    public const string BusinessUnit = "businessunitid";
    public const string UserRelationship = "systemuserroles_association";

    public const string Salesperson = "Salesperson";
    public const string SalesProcessRep = "Sales Process Rep";
    public const string SalesProcessDesigner = "Sales Process Designer";
}
