using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>The file that an element was read from; kept on elements so that it survives their way into the package.</summary>
/// <param name="File">Path with forward slashes, relative to the source folder or inside the zip.</param>
public sealed record Origin(string File)
{
    /// <summary>Remembers <paramref name="file"/> on an element and its children, which is as deep as parts are moved.</summary>
    public static XElement Mark(XElement root, string file)
    {
        var origin = new Origin(file);
        root.AddAnnotation(origin);
        foreach (var child in root.Elements())
        {
            child.AddAnnotation(origin);
        }
        return root;
    }

    /// <summary>File that <paramref name="element"/> came from; empty when it was made here.</summary>
    public static string FileOf(XElement element) =>
        element
            .AncestorsAndSelf()
            .Select(a => a.Annotation<Origin>())
            .FirstOrDefault(o => o is not null)
            ?.File
        ?? "";

    /// <summary>Line in <see cref="FileOf"/>, counted from 1; 0 when unknown.</summary>
    public static int LineOf(XObject node) =>
        node is IXmlLineInfo place && place.HasLineInfo() ? place.LineNumber : 0;
}
