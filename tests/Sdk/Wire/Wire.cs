using System.IO;
using System.Runtime.Serialization;
using System.Text;
using System.Xml.Linq;

namespace Crm.SalesProcess.Tests.Sdk.Wire;

/// <summary>Values as the platform's SOAP endpoint and its asynchronous queue write them.</summary>
public static class Wire
{
    /// <summary>Writes the value and reads it back.</summary>
    public static T RoundTrip<T>(T value)
        where T : notnull => Read<T>(Write(value));

    public static string Write<T>(T value)
        where T : notnull
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static T Read<T>(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return (T)new DataContractSerializer(typeof(T)).ReadObject(stream)!;
    }

    /// <summary>The same document with one indentation, for comparison.</summary>
    public static string Indented(string xml) => XElement.Parse(xml).ToString();
}
