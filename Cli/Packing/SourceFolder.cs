using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>The solution source on disk; remembers what was read, so that a file nobody reads cannot go unnoticed.</summary>
public sealed class SourceFolder
{
    private readonly List<string> _files;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <exception cref="SolutionFormatException">There is no such folder.</exception>
    public SourceFolder(string root)
    {
        Root = Path.GetFullPath(root);
        if (!Directory.Exists(Root))
        {
            throw new SolutionFormatException(root, 0, "There is no such folder; name the solution source.");
        }
        _files =
        [
            .. Directory
                .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Full path of the folder.</summary>
    public string Root { get; }

    /// <summary>Files that no section has read so far.</summary>
    public IEnumerable<string> Unread => _files.Where(f => !_read.Contains(f));

    public bool Has(string file) => _files.Contains(file, StringComparer.Ordinal);

    public string FullPath(string file) => Path.Combine(Root, file);

    /// <summary>Names of the folders directly below <paramref name="folder"/>, in ordinal order.</summary>
    public IEnumerable<string> FoldersIn(string folder) =>
        _files
            .Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(f => f[(folder.Length + 1)..])
            .Where(f => f.Contains('/'))
            .Select(f => f[..f.IndexOf('/')])
            .Distinct(StringComparer.Ordinal);

    /// <summary>Files below <paramref name="folder"/> with this ending, in ordinal order; managed variants are not supported and stay unread.</summary>
    public IEnumerable<string> FilesIn(string folder, string ending = ".xml") =>
        _files.Where(f =>
            f.StartsWith(folder + "/", StringComparison.Ordinal)
            && f.EndsWith(ending, StringComparison.Ordinal)
            && !f.EndsWith("_managed.xml", StringComparison.Ordinal)
        );

    /// <summary>Root elements of <see cref="FilesIn"/>.</summary>
    public IEnumerable<XElement> XmlIn(string folder, string ending = ".xml") =>
        FilesIn(folder, ending).Select(Xml);

    /// <summary>Root element of a file, marked with its origin.</summary>
    /// <exception cref="SolutionFormatException">The file is missing or not well-formed.</exception>
    public XElement Xml(string file)
    {
        Note(file);
        try
        {
            return PackedXml.Parse(File.ReadAllBytes(FullPath(file)), file);
        }
        catch (XmlException fault)
        {
            throw new SolutionFormatException(
                file,
                fault.LineNumber,
                $"Not well-formed XML: {fault.Message}"
            );
        }
    }

    /// <summary>A file as text.</summary>
    /// <exception cref="SolutionFormatException">The file is missing.</exception>
    public string Text(string file)
    {
        Note(file);
        return File.ReadAllText(FullPath(file));
    }

    private void Note(string file)
    {
        if (!Has(file))
        {
            throw new SolutionFormatException(file, 0, "The file is missing; every solution source has it.");
        }
        _read.Add(file);
    }
}
