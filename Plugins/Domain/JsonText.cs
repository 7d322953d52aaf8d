using System;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace Crm.SalesProcess.Domain;

/// <summary>Writes transfer objects as JSON, and reads those of jobs.</summary>
public static class JsonText
{
    private static readonly DataContractJsonSerializerSettings Settings = new()
    {
        UseSimpleDictionaryFormat = true,
    };

    /// <summary>The JSON of a transfer object.</summary>
    public static string Of<T>(T data)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(T), Settings).WriteObject(stream, data);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The partition of a job in a JSON text.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static T PartitionIn<T>(string text)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return (T)new DataContractJsonSerializer(typeof(T)).ReadObject(stream)!;
        }
        catch (SerializationException broken)
        {
            throw new FormatException("its partition cannot be read", broken);
        }
    }
}
