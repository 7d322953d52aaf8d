using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Which elements of <c>customizations.xml</c> have which children; read from <c>Customizations.txt</c>.</summary>
internal static class KnownElements
{
    private const string Root = "ImportExportXml";
    private const string Elsewhere = "elsewhere";

    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByPath = Read();

    /// <summary>The sections in their order.</summary>
    public static ImmutableArray<string> Sections => ByPath[Root];

    /// <summary>Sections whose place is not known.</summary>
    public static ImmutableArray<string> OtherSections => ByPath[Elsewhere];

    /// <summary>Records: the path to them, from the section on, and the names of their children.</summary>
    public static IEnumerable<(string[] Path, ImmutableArray<string> Children)> Records =>
        ByPath
            .Where(entry => entry.Key is not (Root or Elsewhere))
            .Select(entry => (entry.Key.Split('/'), entry.Value));

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var stream = typeof(KnownElements).Assembly.GetManifestResourceStream("Customizations.txt")!;
        var lines = new StreamReader(stream).ReadToEnd().Split('\n');
        var names = new Dictionary<string, List<string>>();
        var path = "";
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith(' '))
            {
                names[path].AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            else
            {
                names[path = line.TrimEnd(':')] = [];
            }
        }

        return names.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());
    }
}
