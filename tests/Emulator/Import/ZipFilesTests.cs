using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Tests.Emulator.Import;

public sealed class ZipFilesTests
{
    [Fact]
    public void Files_are_found_whatever_the_slashes_and_the_case()
    {
        var files = ZipFiles.Read(new MemoryStream(Zip(("WebResources\\a.js", "1"), ("Empty/", ""))));

        Assert.Equal(["1"], files.Values.Select(Text));
        Assert.Equal("1", Text(files["webresources/A.JS"]));
    }

    [Theory]
    [InlineData("../evil.dll")]
    [InlineData("PluginAssemblies/../../evil.dll")]
    [InlineData("..\\evil.dll")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\server\\share\\evil.dll")]
    [InlineData("C:\\evil.dll")]
    [InlineData("evil\n.dll")]
    public void A_name_that_leads_out_of_the_zip_is_refused(string name) =>
        Assert.Equal(
            $"the name '{name}' in it leads out of the zip. Do not use a zip that has such names.",
            Refusal(Zip((name, "x")))
        );

    [Theory]
    [InlineData("a.xml", "a.xml")]
    [InlineData("a.xml", "A.XML")]
    [InlineData("a/b.xml", "a\\b.xml")]
    public void A_name_that_comes_twice_is_refused(string first, string second) =>
        Assert.Equal(
            $"it holds {second} twice. Keep one of them.",
            Refusal(Zip((first, "1"), (second, "2")))
        );

    [Fact]
    public void A_file_that_unpacks_to_too_much_is_refused() =>
        Assert.Equal(
            "big.xml in it unpacks to more than is allowed: 64 MiB for a file, 256 MiB for all.",
            Refusal(Bomb(files: 1, ZipFiles.LargestFile + 1))
        );

    [Fact]
    public void Files_that_unpack_to_too_much_together_are_refused() =>
        Assert.EndsWith(
            "in it unpacks to more than is allowed: 64 MiB for a file, 256 MiB for all.",
            Refusal(Bomb(files: 5, ZipFiles.LargestFile))
        );

    [Fact]
    public void Too_many_files_are_refused() =>
        Assert.Equal(
            "it holds 20,001 files, allowed are 20,000.",
            Refusal(Zip([.. Enumerable.Range(0, ZipFiles.MostFiles + 1).Select(n => ($"{n}", ""))]))
        );

    [Fact]
    public void A_length_that_is_not_the_real_one_is_refused()
    {
        var zip = Bomb(files: 1, ZipFiles.LargestFile + 1);
        var length = BitConverter.GetBytes(ZipFiles.LargestFile + 1);
        for (var at = zip.AsSpan().IndexOf(length); at >= 0; at = zip.AsSpan().IndexOf(length))
        {
            BitConverter.TryWriteBytes(zip.AsSpan(at), 10);
        }

        var refusal = Refusal(zip);

        Assert.Contains("big.xml in it ", refusal);
    }

    [Fact]
    public void A_zip_with_any_byte_changed_is_refused_or_has_the_same_content()
    {
        var whole = Zip(("solution.xml", new string('a', 500)), ("b.dll", "0123456789abcdef"));
        var content = ZipFiles
            .Read(new MemoryStream(whole))
            .Values.Select(Convert.ToHexString)
            .Order()
            .ToList();
        foreach (var at in Enumerable.Range(0, whole.Length))
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0x55;

            Assert.True(
                IsRefused(changed, out var files)
                    || content.SequenceEqual(files.Values.Select(Convert.ToHexString).Order()),
                $"byte {at}"
            );
        }
    }

    private static bool IsRefused(byte[] zip, out IReadOnlyDictionary<string, byte[]> files)
    {
        try
        {
            files = ZipFiles.Read(new MemoryStream(zip));
            return false;
        }
        catch (InvalidDataException)
        {
            files = new Dictionary<string, byte[]>();
            return true;
        }
    }

    private static string Refusal(byte[] zip) =>
        Assert.Throws<InvalidDataException>(() => ZipFiles.Read(new MemoryStream(zip))).Message;

    private static string Text(byte[] content) => System.Text.Encoding.UTF8.GetString(content);

    private static byte[] Zip(params (string Name, string Text)[] files) =>
        Written(files.Select(file => (file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text))));

    private static byte[] Bomb(int files, int length) =>
        Written(Enumerable.Range(0, files).Select(n => (n == 0 ? "big.xml" : $"{n}.xml", new byte[length])));

    private static byte[] Written(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var target = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                target.Write(content);
            }
        }
        return stream.ToArray();
    }
}
