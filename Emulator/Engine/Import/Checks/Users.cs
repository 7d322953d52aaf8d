using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Users by name, as packages refer to them.</summary>
internal static class Users
{
    /// <summary>Null when nobody has that full name or sign-in name.</summary>
    public static Guid? Find(ImportTarget target, string name) =>
        target
            .Rows.All("systemuser")
            .Where(user => Is(user, "fullname", name) || Is(user, "domainname", name))
            .Select(user => (Guid?)user.Id)
            .FirstOrDefault();

    private static bool Is(Entity user, string column, string name) =>
        string.Equals(user.GetAttributeValue<string>(column), name, StringComparison.OrdinalIgnoreCase);
}
