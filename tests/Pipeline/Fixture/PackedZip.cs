using System;
using System.IO;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>The managed solution as an administrator imports it, packed once per test run from the source.</summary>
internal static class PackedZip
{
    private static readonly Lazy<byte[]> Packed = new(Pack);

    /// <summary>A stream of its own over the shared bytes.</summary>
    public static Stream Open() => new MemoryStream(Packed.Value, writable: false);

    private static byte[] Pack()
    {
        var package = SolutionSource.Read(Path.Combine(SharedData.Checkout, "Solution"));
        return SolutionZip.Of(package, PackageKind.Managed, package.ReleaseVersion ?? package.Version);
    }
}
