using System.Linq;
using System.Xml;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>The root table of a FetchXML query.</summary>
internal static class FetchTable
{
    /// <summary>Empty when the text is not FetchXML; running the query says why.</summary>
    public static string Of(string fetchXml)
    {
        try
        {
            return StrangeXml.Read(fetchXml).Elements("entity").FirstOrDefault()?.Attribute("name")?.Value
                ?? "";
        }
        catch (XmlException)
        {
            return "";
        }
    }
}
