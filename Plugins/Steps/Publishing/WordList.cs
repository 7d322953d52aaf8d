using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Reads the words that count as missing.</summary>
internal static class WordList
{
    /// <summary>The words of a JSON array; the default list for a blank text; null when the text is no such array.</summary>
    internal static IReadOnlyList<string>? Read(string? json)
    {
        if (json is null || json.Trim().Length == 0)
        {
            return PlaceholderList.Default;
        }
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
            var words = new DataContractJsonSerializer(typeof(string[])).ReadObject(stream) as string[];
            return words is null || words.Any(word => word is null) ? null : words;
        }
        catch (SerializationException)
        {
            return null;
        }
    }
}
