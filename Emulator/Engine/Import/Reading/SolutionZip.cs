using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>The files of a packed solution, by their path in the zip: forward slashes, no leading slash, case ignored.</summary>
public sealed class SolutionZip
{
    /// <summary>Unpacked size that is refused, in bytes: well above any solution, well below what hurts.</summary>
    private const long Largest = 256L * 1024 * 1024;

    private readonly Dictionary<string, byte[]> _files;
    private readonly ImportProblems _problems;

    private SolutionZip(Dictionary<string, byte[]> files, ImportProblems problems)
    {
        _files = files;
        _problems = problems;
    }

    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="SolutionImportException">It is not a zip, it is cut off, or a root file is missing.</exception>
    public static SolutionZip Read(Stream stream, ImportProblems problems)
    {
        var zip = new SolutionZip(ReadFiles(stream, problems), problems);
        foreach (var root in (string[])["solution.xml", "customizations.xml", "[Content_Types].xml"])
        {
            if (!zip.Contains(root))
            {
                problems.Add(
                    root,
                    ImportErrors.BadZipFile,
                    $"The solution file is invalid: the zip has no {root} at its root."
                );
            }
        }

        problems.ThrowIfAny();
        return zip;
    }

    public bool Contains(string path) => _files.ContainsKey(Normal(path));

    public byte[]? Content(string path) => _files.GetValueOrDefault(Normal(path));

    /// <summary>The root element of an XML file; null, with a problem reported, when it is missing or not well formed.</summary>
    public SolutionElement? Xml(string path)
    {
        if (Content(path) is not { } bytes)
        {
            _problems.Add(path, ImportErrors.BadZipFile, "The file is missing from the zip.");
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
            );
            return new SolutionElement(path, XElement.Load(reader, LoadOptions.SetLineInfo), _problems);
        }
        catch (XmlException broken)
        {
            _problems.Add(
                new SolutionPlace(path, null, broken.LineNumber),
                ImportErrors.InvalidXml,
                $"The file is not well-formed XML: {broken.Message}"
            );
            return null;
        }
    }

    /// <summary>The XML files named <paramref name="file"/> in folders of their own below <paramref name="folder"/>.</summary>
    public IEnumerable<SolutionElement> XmlBelow(string folder, string file) =>
        Paths
            .Where(path => path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))
            .Where(path => path.EndsWith("/" + file, StringComparison.OrdinalIgnoreCase))
            .Select(Xml)
            .OfType<SolutionElement>();

    private static string Normal(string path) => path.Replace('\\', '/').TrimStart('/');

    private static Dictionary<string, byte[]> ReadFiles(Stream stream, ImportProblems problems)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
            {
                files[Normal(entry.FullName)] = Unpack(entry, files.Sum(file => (long)file.Value.Length));
            }
        }
        catch (InvalidDataException broken)
        {
            problems.Add(
                "the zip",
                ImportErrors.BadZipFile,
                $"The file is not a complete zip, it may be cut off: {broken.Message} Pack or download it again."
            );
            problems.ThrowIfAny();
        }

        return files;
    }

    private static byte[] Unpack(ZipArchiveEntry entry, long before)
    {
        if (before + entry.Length > Largest)
        {
            throw new InvalidDataException($"{entry.FullName} unpacks to more than a solution may hold.");
        }

        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
