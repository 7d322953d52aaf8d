using System;
using System.IO;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Files;

/// <summary>Opens the files that a command line names.</summary>
public static class ReadableFile
{
    /// <summary>The whole file as UTF-8 text.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="kind">What it is, for messages ("map file").</param>
    /// <param name="hint">How to come by one.</param>
    /// <exception cref="UsageException">It is not there, is a folder, or may not be read.</exception>
    public static string Text(string file, string kind, string hint = "") =>
        Read(file, kind, hint, File.ReadAllText);

    /// <summary>The whole file.</summary>
    /// <inheritdoc cref="Text"/>
    public static byte[] Bytes(string file, string kind, string hint = "") =>
        Read(file, kind, hint, File.ReadAllBytes);

    private static T Read<T>(string file, string kind, string hint, Func<string, T> read)
    {
        if (Directory.Exists(file))
        {
            throw new UsageException($"'{file}' is a folder; name the {kind}.");
        }
        if (!File.Exists(file))
        {
            throw new UsageException($"The {kind} '{file}' does not exist. {hint}".TrimEnd());
        }
        try
        {
            return read(file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The {kind} '{file}' cannot be read: {refusal.Message}");
        }
    }
}
