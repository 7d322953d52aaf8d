using System;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Web resources and flows have their file in the zip, web resources the publisher's prefix in their name.</summary>
internal static class WebResourceChecks
{
    public static void Run(ImportTarget target)
    {
        foreach (var flow in target.Package.Flows.Where(flow => !target.Package.Zip.Contains(flow.FileName)))
        {
            flow.Source.Report(
                ImportErrors.BadZipFile,
                $"The file '{flow.FileName}' of the flow '{flow.Name}' is missing from the zip."
            );
        }

        var prefix = target.Package.Manifest.Publisher.Prefix + "_";
        foreach (var resource in target.Package.WebResources)
        {
            if (!target.Package.Zip.Contains(resource.FileName))
            {
                resource.Source.Report(
                    ImportErrors.BadZipFile,
                    $"The file '{resource.FileName}' of the web resource '{resource.Name}' is missing from the zip."
                );
            }

            if (!resource.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                resource.Source.Report(
                    ImportErrors.Generic,
                    $"The name of the web resource '{resource.Name}' must start with '{prefix}'."
                );
            }

            if (resource.Type is < 1 or > 12)
            {
                resource.Source.Report(
                    ImportErrors.XsdValidation,
                    $"The web resource '{resource.Name}' has the type {resource.Type}, types are 1 to 12."
                );
            }
        }
    }
}
