namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Names of the account table.</summary>
internal static class Account
{
    public const string Table = "account";
    public const string Name = "name";
}
