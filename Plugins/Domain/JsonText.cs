using System.IO;
using System.Runtime.Serialization.Json;
using System.Text;

namespace Crm.SalesProcess.Domain;

/// <summary>Writes transfer objects as JSON.</summary>
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
}
