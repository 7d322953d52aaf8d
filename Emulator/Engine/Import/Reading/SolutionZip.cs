using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>The files of a packed solution, by their path in the zip, as <see cref="ZipFiles"/> reads them.</summary>
public sealed class SolutionZip
{
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
            return new SolutionElement(path, StrangeXml.Read(bytes), _problems);
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
        try
        {
            return ZipFiles.Read(stream);
        }
        catch (InvalidDataException broken)
        {
            problems.Add("The zip", ImportErrors.BadZipFile, broken.Message);
            throw new SolutionImportException(problems.Found);
        }
    }
}
