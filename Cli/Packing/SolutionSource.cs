using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Reads the SolutionPackager layout and puts it together the way an export has it.</summary>
public static class SolutionSource
{
    /// <summary>Reads the source in <paramref name="root"/>; files yet to be built are listed in <see cref="SolutionPackage.Missing"/>.</summary>
    /// <exception cref="SolutionFormatException">A file is missing, malformed, or of a kind that is not supported.</exception>
    public static SolutionPackage Read(string root)
    {
        var source = new SourceFolder(root);
        var manifest = source.Xml("Other/Solution.xml");
        var index = source.Xml("Other/Relationships.xml");
        var customizations = Assemble(source);
        var missing = new List<SolutionFormatException>();
        var parts = Assemblies(source, customizations, missing)
            .Concat(Components(source))
            .Concat(Flows(source, customizations))
            .ToList();
        RefuseUnread(source);
        return new SolutionPackage
        {
            Manifest = manifest,
            Customizations = customizations,
            Parts = [.. parts.OrderBy(p => p.Path, StringComparer.Ordinal)],
            Missing = missing,
            RelationshipIndex = index,
            ReleaseVersion = Changelog.VersionBeside(source.Root),
        };
    }

    private static XElement Assemble(SourceFolder source)
    {
        var customizations = source.Xml("Other/Customizations.xml");
        foreach (var section in SourceSections.All)
        {
            foreach (var element in section.Read(source).ToList())
            {
                var place =
                    customizations.Element(section.Name)
                    ?? throw new SolutionFormatException(
                        "Other/Customizations.xml",
                        0,
                        $"{Origin.FileOf(element)} belongs into the section {section.Name}; add <{section.Name} />."
                    );
                Move(element, place);
            }
        }
        return customizations;
    }

    private static void Move(XElement element, XElement place)
    {
        if (element.Parent is not null)
        {
            element.Remove();
        }
        place.Add(element);
    }

    private static IEnumerable<PackagePart> Assemblies(
        SourceFolder source,
        XElement customizations,
        List<SolutionFormatException> missing
    )
    {
        var map = FileMap.Of(source);
        foreach (var assembly in customizations.Elements("SolutionPluginAssemblies").Elements().ToList())
        {
            var path = ((string?)assembly.Element("FileName") ?? "").TrimStart('/');
            var file = source.Has(path) ? source.FullPath(path) : map.Find(path);
            if (file is null)
            {
                missing.Add(NotBuilt(path, map));
                continue;
            }
            yield return new PackagePart(path, File.ReadAllBytes(file), null, file);
        }
    }

    private static SolutionFormatException NotBuilt(string path, FileMap map) =>
        map.TargetOf(path) is { } target
            ? new(path, 0, $"Nothing is built at {target}; run 'dotnet build Plugins' and pack again.")
            : new(path, 0, "The assembly is neither here nor in map.xml; add a FileToFile entry for it.");

    private static IEnumerable<PackagePart> Components(SourceFolder source)
    {
        foreach (var file in SourceSections.ComponentFolders.SelectMany(f => source.FilesIn(f)))
        {
            var xml = source.Xml(file);
            yield return new PackagePart(file, PackedXml.Bytes(xml), xml, source.FullPath(file));
        }
    }

    /// <summary>Definitions of cloud flows, with the line ends of a zip whatever those of the checkout.</summary>
    private static IEnumerable<PackagePart> Flows(SourceFolder source, XElement customizations)
    {
        foreach (var name in customizations.Elements("Workflows").Elements().Elements("JsonFileName"))
        {
            var path = name.Value.TrimStart('/');
            yield return new PackagePart(
                path,
                Encoding.UTF8.GetBytes(source.Text(path).ReplaceLineEndings("\r\n")),
                null,
                source.FullPath(path)
            );
        }
    }

    private static void RefuseUnread(SourceFolder source)
    {
        var parts = source.Unread.Where(f => !f.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        if (parts.Count > 0)
        {
            throw new SolutionFormatException(
                parts[0],
                0,
                "Packing does not know this kind of file; remove it, or teach it to SourceSections."
            );
        }
    }
}
