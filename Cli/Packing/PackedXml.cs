using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>XML the way solution zips hold it: UTF-8 without byte order mark or declaration, two spaces, CRLF.</summary>
public static class PackedXml
{
    private static readonly XmlWriterSettings Format = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        Indent = true,
        NewLineChars = "\r\n",
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
    };

    /// <summary>Root element of a document, with line numbers, without comments, marked as coming from <paramref name="file"/>.</summary>
    /// <exception cref="XmlException">Not well-formed.</exception>
    public static XElement Parse(byte[] content, string file) => Origin.Mark(StrangeXml.Read(content), file);

    /// <summary>The same bytes for the same elements, whatever the layout and line ends of the source.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Format))
        {
            root.Save(writer);
        }
        return stream.ToArray();
    }
}
