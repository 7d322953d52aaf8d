using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Every file of the zip has a content type: by extension, or by name when it has no extension.</summary>
internal static class ContentTypeChecks
{
    private const string File = "[Content_Types].xml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static void Run(SolutionPackage package, ImportProblems problems)
    {
        if (package.Zip.Xml(File) is not { } root)
        {
            return;
        }

        var extensions = Values(root, "Default", "Extension");
        var parts = Values(root, "Override", "PartName");
        foreach (var path in package.Zip.Paths.Where(path => path != File))
        {
            var extension = Path.GetExtension(path).TrimStart('.');
            if (extension.Length == 0 ? !parts.Contains("/" + path) : !Covers(path, extension))
            {
                problems.Add(
                    File,
                    ImportErrors.BadZipFile,
                    $"The file '{path}' has no content type: add {Missing(path, extension)}."
                );
            }
        }

        bool Covers(string path, string extension) =>
            extensions.Contains(extension) || parts.Contains("/" + path);
    }

    private static string Missing(string path, string extension) =>
        extension.Length == 0
            ? $"<Override PartName=\"/{path}\" ContentType=\"application/octet-stream\" />"
            : $"<Default Extension=\"{extension}\" ContentType=\"application/octet-stream\" />";

    private static HashSet<string> Values(SolutionElement root, string element, string attribute) =>
        root
            .Xml.Elements(Types + element)
            .Select(found => found.Attribute(attribute)?.Value ?? "")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
