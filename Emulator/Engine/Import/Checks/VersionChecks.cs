using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Install;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>What an installed version of the same solution demands of the next one.</summary>
internal static class VersionChecks
{
    public static void Run(ImportTarget target)
    {
        CheckHolding(target);
        if (target.Installed is not { } installed)
        {
            return;
        }

        CheckVersion(target, installed);
        CheckMode(target, installed);
        CheckPublisher(target, installed);
    }

    private static void CheckHolding(ImportTarget target)
    {
        var manifest = target.Package.Manifest;
        var holding = manifest.UniqueName + HoldingSolution.Suffix;
        if (InstalledSolution.Find(target.Rows, holding) is not null)
        {
            manifest.Source.Report(
                ImportErrors.Generic,
                $"Holding solution {holding} exists. Cannot update solution. Promote it first with DeleteAndPromote."
            );
        }
    }

    private static void CheckVersion(ImportTarget target, Entity installed)
    {
        var manifest = target.Package.Manifest;
        var before = Version.Parse(installed.GetAttributeValue<string>("version"));
        if (manifest.Version < before)
        {
            manifest.Source.Report(
                ImportErrors.LowerVersion,
                $"The import solution must have a higher version than the existing solution it is upgrading: {before} is installed, the package is {manifest.Version}."
            );
        }
    }

    private static void CheckMode(ImportTarget target, Entity installed)
    {
        var manifest = target.Package.Manifest;
        var isManaged = installed.GetAttributeValue<bool>("ismanaged");
        if (manifest.IsManaged && !isManaged)
        {
            manifest.Source.Report(
                ImportErrors.ManagedOverUnmanaged,
                "The solution is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. Import can only update solutions when the modes match. Uninstall the current solution and try again."
            );
        }

        if (!manifest.IsManaged && isManaged)
        {
            manifest.Source.Report(
                ImportErrors.UnmanagedOverManaged,
                "The solution is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. Import can only update solutions when the modes match. Uninstall the current solution and try again."
            );
        }
    }

    private static void CheckPublisher(ImportTarget target, Entity installed)
    {
        var manifest = target.Package.Manifest;
        var publisher = target.Rows.Find(
            "publisher",
            installed.GetAttributeValue<EntityReference>("publisherid").Id
        );
        var before = publisher?.GetAttributeValue<string>("uniquename");
        if (before is not null && before != manifest.Publisher.UniqueName)
        {
            manifest.Source.Report(
                ImportErrors.WrongPublisher,
                $"The following managed solution cannot be imported: {manifest.UniqueName}. The publisher name cannot be changed from {before} to {manifest.Publisher.UniqueName}."
            );
        }
    }
}
