namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>Names of the platform's OData model that belong to no table.</summary>
internal static class EdmNames
{
    public const string Namespace = "Microsoft.Dynamics.CRM";
    public const string Alias = "mscrm";
    public const string Container = "System";

    /// <summary>The type every table's type derives from.</summary>
    public const string AnyRow = "crmbaseentity";

    /// <summary>The type of an owner, who is a user or a team.</summary>
    public const string Owner = "principal";
    public const string OwnerKey = "ownerid";
}
