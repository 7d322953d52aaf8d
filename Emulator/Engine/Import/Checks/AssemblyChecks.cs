using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Sandbox;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Plug-in assemblies are in the zip, are what they are declared to be, and hold the declared classes.</summary>
internal static class AssemblyChecks
{
    private const int LargestBytes = 16 * 1024 * 1024;

    public static void Run(ImportTarget target, ImportProblems problems)
    {
        foreach (var assembly in target.Package.Assemblies)
        {
            if (Read(target, assembly, problems) is { } image)
            {
                CheckIdentity(assembly, image);
                CheckFramework(assembly, image);
                CheckUnique(target, assembly, image.Name);
                PluginTypeChecks.Run(assembly, image);
            }

            PluginTypeChecks.Run(target, assembly);
        }
    }

    private static AssemblyImage? Read(
        ImportTarget target,
        PackagedAssembly assembly,
        ImportProblems problems
    )
    {
        var place = assembly.Source.Place;
        if (target.Package.Zip.Content(assembly.FileName) is not { } content)
        {
            problems.Add(
                place,
                ImportErrors.PluginContent,
                $"The assembly file '{assembly.FileName}' is missing from the zip. Build the plug-ins and pack again."
            );
            return null;
        }

        if (content.Length > LargestBytes)
        {
            problems.Add(
                place,
                ImportErrors.PluginTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The assembly content size '{content.Length} bytes' has exceeded the maximum value allowed for isolated plug-ins '{LargestBytes} bytes'."
                )
            );
        }

        try
        {
            return AssemblyImage.Read(content);
        }
        catch (BadImageFormatException broken)
        {
            problems.Add(
                place,
                ImportErrors.PluginUnloadable,
                $"Unable to load plug-in assembly '{assembly.FileName}': {broken.Message}"
            );
            return null;
        }
    }

    private static void CheckIdentity(PackagedAssembly assembly, AssemblyImage image)
    {
        if (!image.IsStrongNamed)
        {
            assembly.Source.Report(
                ImportErrors.PluginUnsigned,
                "Public assembly must have public key token: sign the plug-in assembly with a strong name."
            );
        }

        var actual = image.Name.FullName;
        if (!Normal(assembly.FullName).Equals(Normal(actual), StringComparison.OrdinalIgnoreCase))
        {
            assembly.Source.Report(
                ImportErrors.PluginContent,
                $"The package declares '{assembly.FullName}', the file '{assembly.FileName}' is '{actual}'."
            );
        }
    }

    private static void CheckFramework(PackagedAssembly assembly, AssemblyImage image)
    {
        if (!image.TargetsNetFramework)
        {
            assembly.Source.Report(
                ImportErrors.PluginUnloadable,
                "Unable to load plug-in assembly: it is not built for the .NET Framework 4.6.2."
            );
        }
    }

    /// <summary>An assembly is known by name, major and minor version; the same one cannot have another id.</summary>
    private static void CheckUnique(ImportTarget target, PackagedAssembly assembly, AssemblyName name)
    {
        foreach (
            var other in target.Rows.All("pluginassembly").Where(row => row.Id != PluginIds.Of(assembly))
        )
        {
            var version = Version.Parse(other.GetAttributeValue<string>("version"));
            var isSame =
                other.GetAttributeValue<string>("name") == name.Name
                && (version.Major, version.Minor) == (name.Version?.Major, name.Version?.Minor);
            if (isSame)
            {
                assembly.Source.Report(
                    ImportErrors.PluginVersion,
                    $"Plug-in assembly fullnames must be unique (ignoring the version build and revision number): '{name.Name}' is installed with the id {other.Id}."
                );
            }
        }
    }

    private static string Normal(string fullName)
    {
        try
        {
            return new AssemblyName(fullName).FullName;
        }
        catch (Exception wrong) when (wrong is FileLoadException or ArgumentException)
        {
            return fullName;
        }
    }
}
