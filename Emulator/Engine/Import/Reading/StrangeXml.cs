using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Reads XML from strangers: no document types, no entities, nothing from elsewhere, bounded depth.</summary>
public static class StrangeXml
{
    /// <summary>Deepest nesting that is read; forms, the deepest part of a solution, stay below 40.</summary>
    public const int Deepest = 256;

    /// <summary>The root element with line numbers, without comments and processing instructions.</summary>
    /// <exception cref="XmlException">It is not well-formed or is refused; says why and in which line.</exception>
    public static XElement Read(byte[] content)
    {
        RefuseHostile(content);
        using var reader = Open(content, DtdProcessing.Prohibit);
        var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        root.Remove();
        return root;
    }

    private static void RefuseHostile(byte[] content)
    {
        using var reader = Open(content, DtdProcessing.Parse);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.DocumentType)
            {
                throw Refused("a document type (DOCTYPE) is not allowed in a solution; take it out", place);
            }
            if (reader.Depth > Deepest)
            {
                throw Refused($"elements are nested deeper than {Deepest}", place);
            }
        }
    }

    private static XmlException Refused(string reason, IXmlLineInfo place) =>
        new(reason, null, place.LineNumber, place.LinePosition);

    private static XmlReader Open(byte[] content, DtdProcessing documentTypes) =>
        XmlReader.Create(
            new MemoryStream(content),
            new XmlReaderSettings
            {
                DtdProcessing = documentTypes,
                XmlResolver = null,
                MaxCharactersFromEntities = 1,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                IgnoreProcessingInstructions = true,
            }
        );
}
