using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Roles grant privileges that exist, at levels that exist for them.</summary>
internal static class RoleChecks
{
    public static void Run(ImportTarget target)
    {
        var names = StandardPrivileges.Names(target.Schema).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var globalOnly = target
            .Schema.Tables.Where(table => table.Ownership == Ownership.Organization)
            .SelectMany(StandardPrivileges.Of)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var installed = target.Rows.All("role");
        foreach (var role in target.Package.Roles)
        {
            CheckName(role, installed);
            foreach (var privilege in role.Privileges)
            {
                CheckPrivilege(role, privilege, names, globalOnly);
            }
        }
    }

    private static void CheckName(PackagedRole role, IReadOnlyList<Entity> installed)
    {
        if (role.Id == Guid.Empty)
        {
            role.Source.Report(ImportErrors.Role, $"The role '{role.Name}' has no id.");
        }

        if (installed.Any(row => row.Id != role.Id && row.GetAttributeValue<string>("name") == role.Name))
        {
            role.Source.Report(
                ImportErrors.Role,
                $"Cannot import security role. The role name '{role.Name}' is not unique."
            );
        }
    }

    private static void CheckPrivilege(
        PackagedRole role,
        PackagedPrivilege privilege,
        HashSet<string> names,
        HashSet<string> globalOnly
    )
    {
        if (!names.Contains(privilege.Name))
        {
            privilege.Source.Report(
                ImportErrors.Role,
                $"The role '{role.Name}' grants the privilege '{privilege.Name}', which does not exist."
            );
            return;
        }

        var depth = PrivilegeDepths.FromLevel(privilege.Level);
        if (depth is null || (globalOnly.Contains(privilege.Name) && depth != AccessDepth.Global))
        {
            privilege.Source.Report(
                ImportErrors.Role,
                $"The role '{role.Name}' grants '{privilege.Name}' at the level '{privilege.Level}'; allowed are {(globalOnly.Contains(privilege.Name) ? "Global" : "Basic, Local, Deep and Global")}."
            );
        }
    }
}
