using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Tests.Sdk.Surface;

namespace Crm.SalesProcess.Tests.Sdk;

/// <summary>The lines of the official API listings that the contract rests on.</summary>
public static class Baselines
{
    public static IReadOnlyList<string> Names { get; } = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy"];

    public static string[] Lines(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Baseline", $"{name}.api.txt"));

    public static IReadOnlyDictionary<string, TypeSurface> Surface() =>
        Names.SelectMany(name => ListingText.Read(Lines(name))).ToDictionary();

    public static IReadOnlyDictionary<string, TypeSurface> FullListing() =>
        Names.SelectMany(name => ListingText.Read(File.ReadLines(ListingFile(name)))).ToDictionary();

    public static string ListingFile(string name) => SharedData.File("reference", $"{name}.api.txt");
}
