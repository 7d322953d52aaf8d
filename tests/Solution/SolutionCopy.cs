using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Checking;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>A copy of the real source in a folder of its own, to plant faults in.</summary>
public sealed class SolutionCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("solution").FullName;

    public SolutionCopy()
    {
        var source = Path.Combine(SharedData.Checkout, "Solution");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.Copy(Path.Combine(SharedData.Checkout, "CHANGELOG.md"), Path.Combine(_root, "CHANGELOG.md"));
        var map = Path.Combine(Folder, "map.xml");
        File.WriteAllText(map, File.ReadAllText(map).Replace("to=\"..", $"to=\"{SharedData.Checkout}"));
    }

    /// <summary>Where the copy is.</summary>
    public string Folder => Path.Combine(_root, "Solution");

    /// <summary>Replaces the first occurrence; the file is the first whose path starts and ends with the parts around <c>*</c>.</summary>
    public SolutionCopy Replace(string file, string old, string planted)
    {
        var path = Find(file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{old}' to replace.");
        File.WriteAllText(path, text[..at] + planted + text[(at + old.Length)..]);
        return this;
    }

    /// <summary>Adds a file.</summary>
    public SolutionCopy Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>What the checker finds in the copy.</summary>
    public IReadOnlyList<Finding> Findings() => SolutionCheck.Of(Folder);

    /// <summary>The copy as a package.</summary>
    public SolutionPackage Package() => SolutionSource.Read(Folder);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Find(string file)
    {
        var parts = file.Split('*');
        return Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First(path =>
            {
                var name = Path.GetRelativePath(Folder, path).Replace('\\', '/');
                return name.StartsWith(parts[0], StringComparison.Ordinal)
                    && name.EndsWith(parts[^1], StringComparison.Ordinal);
            });
    }
}
