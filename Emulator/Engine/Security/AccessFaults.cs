using System;
using System.Globalization;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>The platform's words for denied access.</summary>
internal static class AccessFaults
{
    public static FaultException<OrganizationServiceFault> MissingPrivilege(
        UserAccess user,
        string privilege,
        Table? table
    )
    {
        var subject = table is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" on OTC={table.ObjectTypeCode} for entity '{table.LogicalName}'"
            );
        return Fault.Of(
            ErrorCode.PrivilegeDenied,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Principal user (Id={user.UserId}, type=8, roleCount={user.RoleCount}, privilegeCount={user.Privileges.Count}, accessMode=0), is missing {privilege} privilege (Id={StandardPrivileges.IdOf(privilege)}){subject}. Give the user a role with {privilege}."
            )
        );
    }

    public static FaultException<OrganizationServiceFault> RowDenied(
        Guid userId,
        AccessRights verb,
        Table table,
        Entity row
    )
    {
        var owner = RowOwner.Of(table, row);
        return Fault.Of(
            ErrorCode.UnManagedIdsAccessDenied,
            string.Create(
                CultureInfo.InvariantCulture,
                $"SecLib::AccessCheckEx failed. Returned hr = {(int)ErrorCode.UnManagedIdsAccessDenied}, ObjectID: {row.Id}, OwnerId: {owner.Owner}, objectBusinessUnitId: {owner.BusinessUnit} and CallingUser: {userId}. ObjectTypeCode: {table.ObjectTypeCode} ({table.LogicalName}), AccessRights: {verb}"
            )
        );
    }
}
