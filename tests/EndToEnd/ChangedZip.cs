using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>A packed solution, changed the way an attacker or an accident might.</summary>
internal static class ChangedZip
{
    public static byte[] Of(string zip, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(File.ReadAllBytes(zip));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(archive);
        }
        return stream.ToArray();
    }

    /// <summary>Replaces the first occurrence of a text in one of the files.</summary>
    public static byte[] Replace(string zip, string file, string text, string by) =>
        Of(
            zip,
            archive =>
            {
                var before = Text(archive, file);
                var at = before.IndexOf(text, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{file} has no '{text}'.");
                Put(archive, file, string.Concat(before.AsSpan(0, at), by, before.AsSpan(at + text.Length)));
            }
        );

    public static void Put(ZipArchive archive, string file, string text)
    {
        archive.GetEntry(file)?.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(file).Open());
        writer.Write(text);
    }

    public static void Remove(ZipArchive archive, string ending) =>
        archive.Entries.Single(entry => entry.FullName.EndsWith(ending, StringComparison.Ordinal)).Delete();

    public static string Text(ZipArchive archive, string file)
    {
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }
}
