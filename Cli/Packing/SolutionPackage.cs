using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>A solution as the platform takes it, whether it was read from source or from a zip.</summary>
public sealed class SolutionPackage
{
    /// <summary>Root of solution.xml.</summary>
    public required XElement Manifest { get; init; }

    /// <summary>Root of customizations.xml.</summary>
    public required XElement Customizations { get; init; }

    /// <summary>All other files, by path in ordinal order.</summary>
    public required IReadOnlyList<PackagePart> Parts { get; init; }

    /// <summary>Files that the source names but that are not there, each with the way to get it.</summary>
    public IReadOnlyList<SolutionFormatException> Missing { get; init; } = [];

    /// <summary>What <c>[Content_Types].xml</c> says; null for source, where it is made when packing.</summary>
    public XElement? ContentTypes { get; init; }

    /// <summary>Names in the index <c>Other/Relationships.xml</c>; null for a zip, which has none.</summary>
    public XElement? RelationshipIndex { get; init; }

    /// <summary>Version of the CHANGELOG beside the source, four numbers; null for a zip.</summary>
    public string? ReleaseVersion { get; init; }

    public string UniqueName => ManifestValue("UniqueName");

    public string Version => ManifestValue("Version");

    /// <summary>0 unmanaged, 1 managed, 2 (source only) both.</summary>
    public string Managed => ManifestValue("Managed");

    /// <summary>Elements of a section of customizations.xml; empty when it has none.</summary>
    public IEnumerable<XElement> Section(string name) => Customizations.Element(name)?.Elements() ?? [];

    private string ManifestValue(string name) =>
        Manifest.Elements("SolutionManifest").Elements(name).Select(e => e.Value).FirstOrDefault() ?? "";
}
