using System;
using System.IO;
using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Async;

/// <summary>Writes contexts as XML, so that an asynchronous plug-in never shares an object with the operation before it.</summary>
internal static class QueuedContextText
{
    private static readonly DataContractSerializer Serializer = new(
        typeof(QueuedContext),
        [
            typeof(Entity),
            typeof(EntityReference),
            typeof(EntityCollection),
            typeof(EntityReferenceCollection),
            typeof(OptionSetValue),
            typeof(OptionSetValueCollection),
            typeof(Money),
            typeof(Relationship),
            typeof(ColumnSet),
            typeof(QueryExpression),
            typeof(QueryByAttribute),
            typeof(FetchExpression),
            typeof(ConcurrencyBehavior),
            typeof(AliasedValue),
            typeof(Guid[]),
            typeof(string[]),
        ]
    );

    public static string Write(QueuedContext context)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            Serializer.WriteObject(writer, context);
        }

        return text.ToString();
    }

    /// <exception cref="SerializationException">The text is no context.</exception>
    public static QueuedContext Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        return (QueuedContext)Serializer.ReadObject(reader)!;
    }
}
