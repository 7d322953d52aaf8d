using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>The real source, packed both ways.</summary>
public static class PackedZips
{
    /// <summary>Fresh bytes: the source is read and packed at each call.</summary>
    public static byte[] Pack(PackageKind kind)
    {
        var package = SolutionSource.Read(Path.Combine(SharedData.Checkout, "Solution"));
        return SolutionZip.Of(package, kind, package.ReleaseVersion!);
    }

    /// <summary>The files of a zip by path.</summary>
    public static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(e => e.FullName, Content);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }
}
