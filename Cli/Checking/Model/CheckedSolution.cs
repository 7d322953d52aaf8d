using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Shapes;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>A package, seen the way the rules ask about it.</summary>
internal sealed class CheckedSolution
{
    private readonly Lazy<IReadOnlyList<ShapeFault>> _shapeFaults;
    private readonly Lazy<IReadOnlyList<PluginBinary>> _binaries;

    public CheckedSolution(SolutionPackage package)
    {
        Package = package;
        Publisher = package.Manifest.Descendants("Publisher").FirstOrDefault() ?? new XElement("Publisher");
        Prefix = (Publisher.Element("CustomizationPrefix")?.Value ?? "") + "_";
        Tables = [.. package.Section("Entities").Select(e => new TableView(e, Prefix))];
        Relationships = [.. package.Section("EntityRelationships").Select(e => new RelationshipView(e))];
        Steps = [.. package.Section("SdkMessageProcessingSteps").Select(e => new StepView(e))];
        Known = new KnownTables(Tables);
        _shapeFaults = new(() => [.. PackageShape.Faults(package)]);
        _binaries = new(() =>
            [.. Assemblies.Select(a => PluginBinary.Find(a, package)).OfType<PluginBinary>()]
        );
    }

    public SolutionPackage Package { get; }

    public XElement Publisher { get; }

    /// <summary>What our names start with, underscore included.</summary>
    public string Prefix { get; }

    public IReadOnlyList<TableView> Tables { get; }

    public IEnumerable<TableView> OwnTables => Tables.Where(t => t.IsOwn);

    public IReadOnlyList<RelationshipView> Relationships { get; }

    public IReadOnlyList<StepView> Steps { get; }

    public KnownTables Known { get; }

    /// <summary>Global choices.</summary>
    public IEnumerable<XElement> Choices => Package.Section("optionsets");

    public IEnumerable<XElement> Workflows => Package.Section("Workflows");

    public IEnumerable<XElement> Dashboards => Package.Section("Dashboards");

    public IEnumerable<XElement> Apps => Package.Section("AppModules");

    /// <summary>The navigation of apps.</summary>
    public IEnumerable<XElement> SiteMaps => Package.Section("AppModuleSiteMaps");

    public IEnumerable<XElement> Roles => Package.Section("Roles");

    public IEnumerable<XElement> Assemblies => Package.Section("SolutionPluginAssemblies");

    /// <summary>The assemblies that were found and could be read.</summary>
    public IReadOnlyList<PluginBinary> Binaries => _binaries.Value;

    public IEnumerable<XElement> PluginTypes => Assemblies.Elements("PluginTypes").Elements("PluginType");

    public IEnumerable<XElement> RootComponents => Package.Manifest.Descendants("RootComponent");

    /// <summary>Roots of the component files with this element name, for example <c>customapi</c>.</summary>
    public IEnumerable<XElement> Components(string root) =>
        Package.Parts.Select(p => p.Xml).OfType<XElement>().Where(x => x.Name == root);

    public IReadOnlyList<ShapeFault> ShapeFaults => _shapeFaults.Value;

    public TableView? Table(string logicalName) => Tables.FirstOrDefault(t => t.LogicalName == logicalName);
}
