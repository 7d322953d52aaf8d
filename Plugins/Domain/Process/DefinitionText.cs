using System;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>The stored text of a definition: JSON, guarded by a hash.</summary>
public static class DefinitionText
{
    /// <summary>The most characters that a definition may have: the length of its column.</summary>
    public const int MostCharacters = 1_048_576;

    /// <summary>The text of a definition.</summary>
    public static string Write(DefinitionData data) => JsonText.Of(data);

    /// <summary>SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case.</summary>
    public static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var digits = sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(part => part.ToString("x2"));
        return string.Concat(digits);
    }

    /// <summary>The definition in a text.</summary>
    /// <exception cref="FormatException">The hash is not that of the text, or the text is no definition.</exception>
    public static ProcessDefinition Read(string text, string hash) =>
        Read(text, hash, data => new ProcessDefinition(data));

    /// <summary>The definition in a text, as it is stored.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    public static DefinitionData ReadData(string text, string hash) => Read(text, hash, data => data);

    private static T Read<T>(string text, string hash, Func<DefinitionData, T> map)
    {
        if (!string.Equals(Hash(text), hash, StringComparison.Ordinal))
        {
            throw new FormatException("its text has been changed or cut since it was published");
        }
        try
        {
            return map(Parse(text));
        }
        catch (Exception broken) when (broken is SerializationException or XmlException or ArgumentException)
        {
            throw new FormatException("its text is not a definition: " + broken.Message, broken);
        }
    }

    private static DefinitionData Parse(string text)
    {
        RefuseGaps(text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var data = (DefinitionData)new DataContractJsonSerializer(typeof(DefinitionData)).ReadObject(stream)!;
        return data.Format == DefinitionData.CurrentFormat
            ? data
            : throw new FormatException($"its format is {data.Format}, which this release cannot read");
    }

    /// <summary>The serializer would take a text without its last brace, and null where something must stand.</summary>
    private static void RefuseGaps(string text)
    {
        if (!text.EndsWith("}", StringComparison.Ordinal))
        {
            throw new FormatException("its text is cut off");
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(bytes, XmlDictionaryReaderQuotas.Max);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("type") == "null")
            {
                throw new FormatException($"its member '{reader.LocalName}' is null");
            }
        }
    }
}
