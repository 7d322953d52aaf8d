using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>The tables that an organisation with Dynamics 365 Sales has before any solution of ours is imported.</summary>
public static class StandardCatalogue
{
    private const string Folder = "Catalogue.Data.";
    private const string ChoicesFile = "_choices.txt";

    private static readonly Lazy<Schema> Loaded = new(Load);

    /// <summary>Read once from the data files beside this class; the format is described in <see cref="TableText"/>.</summary>
    public static Schema Schema => Loaded.Value;

    private static Schema Load()
    {
        var files = DataFiles().ToDictionary(file => file.Name, file => file.Lines);
        var choices = ChoiceText.ReadAll(files[ChoicesFile]);
        var tables = files
            .Where(file => file.Key != ChoicesFile)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new TableText(file.Key, choices).Read(file.Value))
            .ToList();
        return new Schema
        {
            Tables = [.. tables.Select(table => table.Table)],
            OneToMany = [.. tables.SelectMany(table => table.Relationships)],
            ManyToMany =
            [
                .. tables.Where(table => table.Intersect is not null).Select(table => table.Intersect!),
            ],
            GlobalChoices = [.. choices.Values],
        };
    }

    private static IEnumerable<(string Name, string[] Lines)> DataFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var start = resource.IndexOf(Folder, StringComparison.Ordinal);
            if (start < 0)
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[(start + Folder.Length)..], Lines(reader.ReadToEnd()));
        }
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];
}
