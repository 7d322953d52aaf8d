using System;
using System.Collections.Frozen;
using System.IO;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>Names of the platform's requests, so that those that the emulator lacks are refused by name.</summary>
internal static class PlatformRequests
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";

    private static readonly FrozenSet<string> Names = Read().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The request that an address asks for, as in <c>…/InitializeFrom(…)</c>; null when it asks for none.</summary>
    public static string? In(Uri address) => address.Segments.Select(NameOf).FirstOrDefault(Names.Contains);

    private static string NameOf(string segment)
    {
        var name = segment.Split('(')[0].Trim('/');
        return name.StartsWith(Namespace, StringComparison.Ordinal) ? name[Namespace.Length..] : name;
    }

    private static string[] Read()
    {
        using var file = typeof(PlatformRequests).Assembly.GetManifestResourceStream("PlatformRequests.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }
}
