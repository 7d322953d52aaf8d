using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>Reads facts off an assembly without loading it.</summary>
public static class ManagedImage
{
    /// <summary>Name without version and key; null when the bytes are no managed assembly.</summary>
    public static string? SimpleName(byte[] content)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(content));
            if (!file.HasMetadata)
            {
                return null;
            }
            var metadata = file.GetMetadataReader();
            return metadata.GetString(metadata.GetAssemblyDefinition().Name);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
