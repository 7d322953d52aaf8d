using System;
using System.IO;
using System.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Only assemblies that the solution registers go into a zip; the SDK never does, the platform has its own.</summary>
public static class ShippedAssemblies
{
    /// <exception cref="SolutionFormatException">The package holds another assembly.</exception>
    public static void RefuseOthers(SolutionPackage package)
    {
        foreach (var part in package.Parts.Where(p => IsForeign(p, package)))
        {
            throw new SolutionFormatException(
                part.Path,
                0,
                $"{Path.GetFileName(part.Path)} must not be shipped; only registered plugin assemblies may, and never the SDK."
            );
        }
    }

    /// <summary>Whether a part is an assembly that must not be in a package.</summary>
    public static bool IsForeign(PackagePart part, SolutionPackage package) =>
        part.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        && (IsSdk(part) || !IsRegistered(part, package));

    private static bool IsSdk(PackagePart part) =>
        ManagedImage.SimpleName(part.Content) is not { } name
        || name.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase);

    private static bool IsRegistered(PackagePart part, SolutionPackage package) =>
        package
            .Section("SolutionPluginAssemblies")
            .Any(a =>
                string.Equals((string?)a.Element("FileName"), "/" + part.Path, StringComparison.Ordinal)
            );
}
