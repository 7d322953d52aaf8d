using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Rows for column security profiles and what they allow.</summary>
internal static class ProfileRows
{
    public static IEnumerable<Entity> Of(SolutionPackage package) => package.Profiles.SelectMany(Rows);

    private static IEnumerable<Entity> Rows(PackagedProfile profile) =>
        [
            new Entity("fieldsecurityprofile", profile.Id)
            {
                ["name"] = profile.Name,
                ["description"] = profile.Description,
            },
            .. profile.Permissions.Select(permission => Permission(profile, permission)),
        ];

    private static Entity Permission(PackagedProfile profile, PackagedPermission permission) =>
        new(
            "fieldpermission",
            NamedId.Of("fieldpermission", $"{profile.Id}/{permission.Table}/{permission.Column}")
        )
        {
            ["fieldsecurityprofileid"] = new EntityReference("fieldsecurityprofile", profile.Id),
            ["entityname"] = permission.Table,
            ["attributelogicalname"] = permission.Column,
            ["canread"] = new OptionSetValue(permission.Read),
            ["cancreate"] = new OptionSetValue(permission.Create),
            ["canupdate"] = new OptionSetValue(permission.Update),
        };
}
