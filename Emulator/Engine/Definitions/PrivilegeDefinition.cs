using System;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>The privileges of a table as the SDK describes them.</summary>
internal static class PrivilegeDefinition
{
    public static SecurityPrivilegeMetadata Of(AccessRights verb, Table table)
    {
        var name = PrivilegeName.Of(verb, table);
        var isByUnit = table.Ownership is Ownership.User or Ownership.Business;
        var definition = (SecurityPrivilegeMetadata)
            Activator.CreateInstance(typeof(SecurityPrivilegeMetadata), nonPublic: true)!;
        return definition
            .With(nameof(definition.Name), name)
            .With(nameof(definition.PrivilegeId), StandardPrivileges.IdOf(name))
            .With(nameof(definition.PrivilegeType), Enum.Parse<PrivilegeType>(PrivilegeName.VerbName(verb)))
            .With(nameof(definition.CanBeBasic), table.Ownership == Ownership.User)
            .With(nameof(definition.CanBeLocal), isByUnit)
            .With(nameof(definition.CanBeDeep), isByUnit)
            .With(nameof(definition.CanBeGlobal), true);
    }
}
