namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the business unit table.</summary>
internal static class BusinessUnit
{
    public const string Table = "businessunit";
    public const string Name = "name";
    public const string Parent = "parentbusinessunitid";
}
