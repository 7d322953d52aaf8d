using System;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>To whom a row belongs, as far as access goes. Users and teams belong to themselves.</summary>
internal sealed record RowOwner(Guid? Owner, Guid? BusinessUnit)
{
    public static RowOwner Of(Table table, Entity row) =>
        table.Ownership switch
        {
            Ownership.User => new(Reference(row, "ownerid"), Reference(row, "owningbusinessunit")),
            Ownership.Business => new(row.Id, Reference(row, "businessunitid")),
            _ => new(null, null),
        };

    public bool IsCovered(RowAccess access) =>
        access.Depth == AccessDepth.Global
        || (Owner is { } owner && access.OwnerIds.Contains(owner))
        || (BusinessUnit is { } unit && access.BusinessUnitIds.Contains(unit));

    /// <summary>User settings keep their unit as a plain id.</summary>
    private static Guid? Reference(Entity row, string column) =>
        row.GetAttributeValue<object>(column) switch
        {
            EntityReference reference => reference.Id,
            Guid id => id,
            _ => null,
        };
}
