using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>A folder that goes with the test.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("salesprocess").FullName;

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(At(name), content);
        return At(name);
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Every file with the hash of its content; equal for two moments between which nothing was written.</summary>
    public SortedDictionary<string, string> Content() =>
        new(
            Directory
                .EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories)
                .ToDictionary(path => path, path => Directory.Exists(path) ? "folder" : HashOf(path))
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string HashOf(string path) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
