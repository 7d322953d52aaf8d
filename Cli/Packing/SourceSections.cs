using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Which source files make up which section of customizations.xml.</summary>
internal static class SourceSections
{
    /// <summary>A section and the elements that its files hold.</summary>
    public sealed record Section(string Name, System.Func<SourceFolder, IEnumerable<XElement>> Read);

    public static IReadOnlyList<Section> All { get; } =
    [
        new("Entities", s => s.FoldersIn("Entities").Select(f => TableFolder.Read(s, f))),
        new("Roles", s => s.XmlIn("Roles")),
        new("Workflows", s => s.XmlIn("Workflows", ".json.data.xml")),
        new("EntityRelationships", s => s.XmlIn("Other/Relationships").SelectMany(f => f.Elements())),
        new("optionsets", s => s.XmlIn("OptionSets")),
        new("Dashboards", s => s.XmlIn("Dashboards")),
        new("SolutionPluginAssemblies", s => s.XmlIn("PluginAssemblies", ".dll.data.xml")),
        new("SdkMessageProcessingSteps", s => s.XmlIn("SdkMessageProcessingSteps")),
        new("AppModuleSiteMaps", s => s.XmlIn("AppModuleSiteMaps")),
        new("AppModules", s => s.XmlIn("AppModules")),
    ];

    /// <summary>Folders whose component files go into the zip under the path they have in the source.</summary>
    public static IReadOnlyList<string> ComponentFolders { get; } =
    ["customapis", "environmentvariabledefinitions"];
}
