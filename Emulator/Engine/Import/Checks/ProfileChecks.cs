using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Column security profiles have an id and name columns that exist and are secured.</summary>
internal static class ProfileChecks
{
    private const int NotAllowed = 0;
    private const int Allowed = 4;

    public static void Run(ImportTarget target)
    {
        foreach (var profile in target.Package.Profiles)
        {
            if (profile.Id == Guid.Empty)
            {
                profile.Source.Report(
                    ImportErrors.Generic,
                    $"The column security profile '{profile.Name}' has no id."
                );
            }

            foreach (var permission in profile.Permissions)
            {
                CheckColumn(target, permission);
                CheckValues(permission);
            }
        }
    }

    private static void CheckColumn(ImportTarget target, PackagedPermission permission)
    {
        var column = target.Schema.Find(permission.Table)?.Find(permission.Column);
        if (column is null)
        {
            permission.Source.Report(
                ImportErrors.ProfileColumnMissing,
                $"Some field security permissions could not be imported because the following fields are not in the system: {permission.Table}.{permission.Column}."
            );
        }
        else if (!column.IsSecured)
        {
            permission.Source.Report(
                ImportErrors.ProfileColumnNotSecured,
                $"Some field security permissions could not be imported because the following fields are not securable: {permission.Table}.{permission.Column}."
            );
        }
    }

    private static void CheckValues(PackagedPermission permission)
    {
        int[] values = [permission.Read, permission.Create, permission.Update];
        foreach (var value in values.Where(value => value is not (NotAllowed or Allowed)))
        {
            permission.Source.Report(
                ImportErrors.XsdValidation,
                $"A permission of {permission.Table}.{permission.Column} is '{value}'; allowed are {NotAllowed} (not allowed) and {Allowed} (allowed)."
            );
        }
    }
}
