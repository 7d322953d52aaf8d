using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Sections and folders of a package that the emulator leaves out, so that the import can say so.</summary>
internal static class NotInstalled
{
    private static readonly FrozenSet<string> Sections = new[]
    {
        "Entities",
        "Roles",
        "FieldSecurityProfiles",
        "EntityRelationships",
        "optionsets",
        "Dashboards",
        "WebResources",
        "Workflows",
        "SolutionPluginAssemblies",
        "SdkMessageProcessingSteps",
        "AppModules",
        "AppModuleSiteMaps",
        "Languages",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Folders = new[]
    {
        "WebResources",
        "Workflows",
        "PluginAssemblies",
        "customapis",
        "environmentvariabledefinitions",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<SolutionPlace> In(SolutionElement customizations, SolutionZip zip) =>
        customizations
            .Xml.Elements()
            .Where(section => section.HasElements && !Sections.Contains(section.Name.LocalName))
            .Select(section => new SolutionPlace(customizations.File, section.Name.LocalName))
            .Concat(
                zip.Paths.Where(path => path.Contains('/', StringComparison.Ordinal))
                    .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)])
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(folder => !Folders.Contains(folder))
                    .Select(folder => new SolutionPlace(folder + "/"))
            );
}
