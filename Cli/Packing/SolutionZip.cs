using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Writes a package as the zip that an administrator imports. The same package gives the same bytes.</summary>
public static class SolutionZip
{
    // The earliest time a zip can hold: when it was packed is nobody's business.
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Name that an export of this version would have.</summary>
    public static string FileName(SolutionPackage package, PackageKind kind, string version) =>
        $"{package.UniqueName}_{version.Replace('.', '_')}{(kind == PackageKind.Managed ? "_managed" : "")}.zip";

    /// <exception cref="SolutionFormatException">Something to pack is not built, or must not be shipped.</exception>
    public static byte[] Of(SolutionPackage package, PackageKind kind, string version)
    {
        if (package.Missing.Count > 0)
        {
            throw package.Missing[0];
        }
        ShippedAssemblies.RefuseOthers(package);
        var files = Files(package, kind, version);
        files.Add(ContentTypes.FileName, ContentTypes.For(files.Keys));
        return Zip(files);
    }

    private static SortedDictionary<string, byte[]> Files(
        SolutionPackage package,
        PackageKind kind,
        string version
    )
    {
        var manifest = new XElement(package.Manifest);
        var head =
            manifest.Element("SolutionManifest")
            ?? throw new SolutionFormatException(
                "Other/Solution.xml",
                0,
                "There is no <SolutionManifest>; add one."
            );
        head.SetElementValue("Managed", (int)kind);
        head.SetElementValue("Version", version);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["solution.xml"] = PackedXml.Bytes(manifest),
            ["customizations.xml"] = PackedXml.Bytes(package.Customizations),
        };
        foreach (var part in package.Parts)
        {
            files.Add(part.Path, part.Content);
        }
        return files;
    }

    private static byte[] Zip(SortedDictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Timestamp;
                entry.ExternalAttributes = 0;
                using var target = entry.Open();
                target.Write(content);
            }
        }
        return stream.ToArray();
    }
}
