using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>The contents of <c>shape.txt</c>: kinds of element and values, by name.</summary>
internal sealed class ShapeFile
{
    private static readonly Lazy<ShapeFile> Loaded = new(Load);

    private readonly Dictionary<string, ElementShape> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _words = new(StringComparer.Ordinal);

    /// <summary>Read once from the file embedded beside this class.</summary>
    public static ShapeFile Instance => Loaded.Value;

    /// <summary>The kind of this name; null when the name is that of a value.</summary>
    public ElementShape? Kind(string name) => _kinds.GetValueOrDefault(name);

    /// <summary>What is wrong with <paramref name="value"/> as a value of this type; null when nothing is.</summary>
    public string? Complaint(string type, string value) =>
        _words.TryGetValue(type, out var words)
            ? words.Contains(value, StringComparer.Ordinal)
                ? null
                : $"expected is one of {string.Join(", ", words)}"
            : ValueKinds.Complaint(type, value);

    private static ShapeFile Load()
    {
        var file = new ShapeFile();
        using var stream = typeof(ShapeFile).Assembly.GetManifestResourceStream("shape.txt")!;
        using var reader = new StreamReader(stream);
        ElementShape? current = null;
        foreach (var line in Lines(reader))
        {
            current = line.StartsWith(' ') ? AddTo(current!, line.Trim()) : file.Start(line.Split(' '));
        }
        return file;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static ElementShape AddTo(ElementShape shape, string line)
    {
        shape.Add(line);
        return shape;
    }

    private ElementShape? Start(string[] words)
    {
        if (words[0] == "values")
        {
            _words.Add(words[1], words[2..]);
            return null;
        }
        var shape = new ElementShape();
        _kinds.Add(words[1], shape);
        return shape;
    }
}
