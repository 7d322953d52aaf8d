using System;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Emulator;

/// <summary>Reads XML from strangers: no document types, no entities, nothing from elsewhere, bounded depth.</summary>
public static class StrangeXml
{
    /// <summary>Deepest nesting that is read; forms, the deepest part of a solution, stay below 40.</summary>
    public const int Deepest = 256;

    /// <summary>The root element with line numbers, without comments and processing instructions.</summary>
    /// <exception cref="XmlException">It is not well-formed or is refused; says why and in which line.</exception>
    public static XElement Read(byte[] content) =>
        Read(settings => XmlReader.Create(new MemoryStream(content), settings));

    /// <inheritdoc cref="Read(byte[])"/>
    public static XElement Read(string text) =>
        Read(settings => XmlReader.Create(new StringReader(text), settings));

    private static XElement Read(Func<XmlReaderSettings, XmlReader> open)
    {
        using (var scout = open(Settings(DtdProcessing.Parse)))
        {
            RefuseHostile(scout);
        }
        using var reader = open(Settings(DtdProcessing.Prohibit));
        var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        root.Remove();
        return root;
    }

    private static void RefuseHostile(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.DocumentType)
            {
                throw Refused("a document type (DOCTYPE) is not allowed; take it out", place);
            }
            if (reader.Depth > Deepest)
            {
                throw Refused($"elements are nested deeper than {Deepest}", place);
            }
        }
    }

    private static XmlException Refused(string reason, IXmlLineInfo place) =>
        new(reason, null, place.LineNumber, place.LinePosition);

    private static XmlReaderSettings Settings(DtdProcessing documentTypes) =>
        new()
        {
            DtdProcessing = documentTypes,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
        };
}
