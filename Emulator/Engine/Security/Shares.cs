using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>Rows of <c>principalobjectaccess</c>.</summary>
internal static class Shares
{
    public const string Table = "principalobjectaccess";

    /// <summary>The shares of these rows.</summary>
    public static IReadOnlyList<Entity> Of(SecurityRows rows, IEnumerable<Guid> ids) =>
        rows.Where(Table, "objectid", ids);

    /// <summary>Given on the row itself or by way of another row; a mask of <c>AccessRights</c>.</summary>
    public static int RightsOf(Entity share) =>
        share.GetAttributeValue<int>("accessrightsmask")
        | share.GetAttributeValue<int>("inheritedaccessrightsmask");
}
