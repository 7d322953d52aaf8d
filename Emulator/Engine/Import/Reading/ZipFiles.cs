using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>
/// Reads a zip from strangers whole into memory. Bounded, far above any solution and far below what hurts; a name that
/// would leave the folder it is unpacked to, a name that comes twice and content that was changed are refused.
/// </summary>
public static class ZipFiles
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>The most files that a zip may hold.</summary>
    public const int MostFiles = 20_000;

    /// <summary>The most bytes that one file may unpack to.</summary>
    public const int LargestFile = 64 * Mebibyte;

    /// <summary>The most bytes that all files may unpack to.</summary>
    public const int LargestTotal = 256 * Mebibyte;

    private const int Chunk = 81_920;

    /// <summary>Content by path: forward slashes, no leading slash, case ignored; folders are left out.</summary>
    /// <exception cref="InvalidDataException">It is no zip, is damaged, or is refused; one sentence with the way forward.</exception>
    public static Dictionary<string, byte[]> Read(Stream stream)
    {
        using var zip = Undamaged(() => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
        return Read(Undamaged(() => zip.Entries));
    }

    private static Dictionary<string, byte[]> Read(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        if (entries.Count > MostFiles)
        {
            throw new InvalidDataException($"it holds {entries.Count:N0} files, allowed are {MostFiles:N0}.");
        }
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = LargestTotal;
        foreach (var entry in entries.Where(entry => !IsFolder(Path(entry))))
        {
            var content = Content(entry, Math.Min(left, LargestFile));
            left -= content.Length;
            if (!files.TryAdd(Path(entry), content))
            {
                throw new InvalidDataException($"it holds {entry.FullName} twice. Keep one of them.");
            }
        }
        return files;
    }

    private static bool IsFolder(string path) => path.EndsWith('/');

    private static string Path(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        var isPlain =
            !path.StartsWith('/')
            && !path.Any(letter => letter == ':' || char.IsControl(letter))
            && !path.Split('/').Contains("..");
        return isPlain
            ? path
            : throw new InvalidDataException(
                $"the name '{entry.FullName}' in it leads out of the zip. Do not use a zip that has such names."
            );
    }

    private static byte[] Content(ZipArchiveEntry entry, int limit)
    {
        var content = entry.Length > limit ? null : Undamaged(() => Unpack(entry, limit));
        if (content is null)
        {
            throw new InvalidDataException(
                $"{entry.FullName} in it unpacks to more than is allowed: {LargestFile / Mebibyte} MiB for a "
                    + $"file, {LargestTotal / Mebibyte} MiB for all."
            );
        }
        return content.Length == entry.Length && Crc32.Of(content) == entry.Crc32
            ? content
            : throw new InvalidDataException(
                $"{entry.FullName} in it is damaged. Pack or download it again."
            );
    }

    /// <summary>Null as soon as it is more than <paramref name="limit"/>, whatever the zip says its length is.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, int limit)
    {
        using var source = entry.Open();
        using var copy = new MemoryStream((int)entry.Length);
        var chunk = new byte[Chunk];
        for (var read = source.Read(chunk); read > 0; read = source.Read(chunk))
        {
            copy.Write(chunk, 0, read);
            if (copy.Length > limit)
            {
                return null;
            }
        }
        return copy.ToArray();
    }

    /// <summary>Gives every exception that a damaged zip makes the runtime throw one sentence.</summary>
    private static T Undamaged<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or IOException
                        or NotSupportedException
                        or ArgumentException
                        or OverflowException
            )
        {
            throw new InvalidDataException(
                $"it is not a whole zip ({broken.Message.TrimEnd('.')}). Pack or download it again."
            );
        }
    }
}
