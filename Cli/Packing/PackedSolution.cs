using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Reads a zip back into the package it was made of.</summary>
public static class PackedSolution
{
    /// <exception cref="SolutionFormatException">A root file is missing, or a file is not what its name says.</exception>
    public static SolutionPackage Read(Stream zip)
    {
        var files = Contents(zip);
        return new SolutionPackage
        {
            Manifest = Root(files, "solution.xml"),
            Customizations = Root(files, "customizations.xml"),
            ContentTypes = Root(files, ContentTypes.FileName),
            Parts = [.. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Part(f.Key, f.Value))],
        };
    }

    private static Dictionary<string, byte[]> Contents(Stream zip)
    {
        try
        {
            return ZipFiles.Read(zip);
        }
        catch (InvalidDataException broken)
        {
            throw new SolutionFormatException("The zip", 0, broken.Message);
        }
    }

    private static XElement Root(Dictionary<string, byte[]> files, string name) =>
        files.Remove(name, out var content)
            ? Parse(content, name)
            : throw new SolutionFormatException(
                name,
                0,
                "The zip has no such file; pack the solution again."
            );

    private static PackagePart Part(string path, byte[] content) =>
        new(path, content, path.EndsWith(".xml", StringComparison.Ordinal) ? Parse(content, path) : null, "");

    private static XElement Parse(byte[] content, string name)
    {
        try
        {
            return PackedXml.Parse(content, name);
        }
        catch (XmlException fault)
        {
            throw new SolutionFormatException(
                name,
                fault.LineNumber,
                $"Not well-formed XML: {fault.Message}"
            );
        }
    }
}
