using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>
/// The mapping file of SolutionPackager, as far as we use it: <c>FileToFile</c> says from where a file that is not kept
/// in the source is taken. <c>to</c> is relative to the source folder and may contain <c>**</c> for any folders.
/// </summary>
public sealed class FileMap
{
    private readonly string _root;
    private readonly Dictionary<string, string> _targets = new(StringComparer.OrdinalIgnoreCase);

    private FileMap(string root) => _root = root;

    /// <summary>Reads <c>map.xml</c> of a source; a source without one maps nothing.</summary>
    /// <exception cref="SolutionFormatException">The map uses something other than <c>FileToFile</c>.</exception>
    public static FileMap Of(SourceFolder source)
    {
        var map = new FileMap(source.Root);
        if (!source.Has("map.xml"))
        {
            return map;
        }
        foreach (var entry in source.Xml("map.xml").Elements())
        {
            map.Add(entry);
        }
        return map;
    }

    /// <summary>The pattern that <paramref name="file"/> is taken from; null when it is kept in the source itself.</summary>
    public string? TargetOf(string file) => _targets.GetValueOrDefault(file);

    /// <summary>Full path of the newest file that the map offers for <paramref name="file"/>; null when there is none.</summary>
    public string? Find(string file) =>
        TargetOf(file) is { } target
            ? Matches(target)
                .OrderByDescending(File.GetLastWriteTimeUtc)
                .ThenBy(f => f, StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    private void Add(XElement entry)
    {
        var (from, to) = ((string?)entry.Attribute("map"), (string?)entry.Attribute("to"));
        if (entry.Name != "FileToFile" || from is null || to is null)
        {
            throw new SolutionFormatException(
                "map.xml",
                Origin.LineOf(entry),
                $"<{entry.Name}> is not supported here; use <FileToFile map=\"…\" to=\"…\" />."
            );
        }
        _targets.Add(from.Replace('\\', '/'), to.Replace('\\', '/'));
    }

    private IEnumerable<string> Matches(string target)
    {
        var parts = target.Split("**", 2);
        if (parts.Length == 1)
        {
            return new[] { Path.GetFullPath(Path.Combine(_root, target)) }.Where(File.Exists);
        }
        var start = Path.GetFullPath(Path.Combine(_root, parts[0]));
        return Directory.Exists(start)
            ? Directory
                .EnumerateFiles(start, "*", SearchOption.AllDirectories)
                .Where(f => f.Replace('\\', '/').EndsWith(parts[1], StringComparison.Ordinal))
            : [];
    }
}
