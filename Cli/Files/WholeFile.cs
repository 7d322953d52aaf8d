using System;
using System.IO;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Files;

/// <summary>Files that are there whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Makes the folder that results go to, and those above it.</summary>
    /// <exception cref="UsageException">It cannot be made, or something else has its name.</exception>
    public static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The folder '{folder}' cannot be made: {refusal.Message} Name another folder."
            );
        }
    }

    /// <summary>Writes beside the file first and then takes its place, so that an older one stays until then.</summary>
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        var draft = file + ".part";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, file, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
