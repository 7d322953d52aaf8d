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
                foreach (var type in assembly.Types)
                {
                    CheckType(type, image.Find(type.Name));
                }
            }

            CheckTypesKept(target, assembly);
            CheckTypesUnique(assembly);
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

    private static void CheckType(PackagedPluginType type, PluginTypeShape? shape)
    {
        if (shape is null)
        {
            type.Source.Report(
                ImportErrors.PluginContent,
                $"Plug-in assembly does not contain the required types: there is no class '{type.Name}'."
            );
            return;
        }

        if (!shape.ImplementsPlugin)
        {
            type.Source.Report(
                ImportErrors.PluginInterface,
                $"Plug-in type '{type.Name}' must implement Microsoft.Xrm.Sdk.IPlugin."
            );
        }

        if (shape.IsAbstract || !shape.IsPublic || !shape.HasPluginConstructor)
        {
            type.Source.Report(
                ImportErrors.PluginConstructor,
                $"Can not create instance of a plug-in. Verify that '{type.Name}' is public, not abstract, and has a public constructor (), (string) or (string, string)."
            );
        }
    }

    /// <summary>Types of an installed assembly may only go when its major or minor version changes.</summary>
    private static void CheckTypesKept(ImportTarget target, PackagedAssembly assembly)
    {
        var id = PluginIds.Of(assembly);
        foreach (var installed in target.Rows.Where("plugintype", "pluginassemblyid", [id]))
        {
            var name = installed.GetAttributeValue<string>("typename");
            if (assembly.Types.All(type => type.Name != name))
            {
                assembly.Source.Report(
                    ImportErrors.PluginTypesRemoved,
                    $"Existing plug-in types have been removed. Please update major or minor version of plug-in assembly. Removed: {name}."
                );
            }
        }
    }

    private static void CheckTypesUnique(PackagedAssembly assembly)
    {
        foreach (var twice in assembly.Types.GroupBy(type => type.Name).Where(group => group.Count() > 1))
        {
            twice
                .Last()
                .Source.Report(
                    ImportErrors.PluginTypeNotUnique,
                    $"Multiple plug-in types from the same assembly and with the same typename are not allowed: {twice.Key}."
                );
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
