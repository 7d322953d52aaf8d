using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Sandbox;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Declared classes exist, can be created and run, and those installed before are still there.</summary>
internal static class PluginTypeChecks
{
    public static void Run(PackagedAssembly assembly, AssemblyImage image)
    {
        foreach (var type in assembly.Types)
        {
            CheckShape(type, image.Find(type.Name));
        }
    }

    public static void Run(ImportTarget target, PackagedAssembly assembly)
    {
        CheckTypesKept(target, assembly);
        CheckTypesUnique(assembly);
    }

    private static void CheckShape(PackagedPluginType type, PluginTypeShape? shape)
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
}
