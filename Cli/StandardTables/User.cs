namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the user table.</summary>
internal static class User
{
    public const string Table = "systemuser";
    public const string Id = "systemuserid";
    public const string Title = "jobtitle";
    public const string Email = "internalemailaddress";
    public const string Manager = "parentsystemuserid";
    public const string IsDisabled = "isdisabled";
    public const string FullName = "fullname";
    public const string FirstName = "firstname";
    public const string LastName = "lastname";
    public const string LogOn = "domainname";
    public const string BusinessUnit = "businessunitid";
}
