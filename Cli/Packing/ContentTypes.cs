using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>The part list of a zip: every extension and every file without one, or the import refuses the package.</summary>
public static class ContentTypes
{
    public const string FileName = "[Content_Types].xml";

    private static readonly XNamespace Namespace =
        "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>One line of UTF-8 with byte order mark and declaration, as exports have it.</summary>
    public static byte[] For(IEnumerable<string> paths)
    {
        var files = paths.Order(StringComparer.Ordinal).ToList();
        var extensions = files
            .Select(Extension)
            .Where(e => e.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var types = new XElement(
            Namespace + "Types",
            extensions.Select(e => Entry("Default", "Extension", e)),
            files.Where(f => Extension(f).Length == 0).Select(f => Entry("Override", "PartName", "/" + f))
        );
        var text =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + types.ToString(SaveOptions.DisableFormatting);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>The paths that <paramref name="types"/> does not cover.</summary>
    public static IEnumerable<string> Uncovered(XElement types, IEnumerable<string> paths)
    {
        var extensions = types.Elements(Namespace + "Default").Select(e => (string?)e.Attribute("Extension"));
        var names = types.Elements(Namespace + "Override").Select(e => (string?)e.Attribute("PartName"));
        var known = extensions.Concat(names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return paths.Where(p => !known.Contains(Extension(p).Length > 0 ? Extension(p) : "/" + p));
    }

    private static XElement Entry(string kind, string key, string value) =>
        new(
            Namespace + kind,
            new XAttribute(key, value),
            new XAttribute("ContentType", "application/octet-stream")
        );

    private static string Extension(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
}
