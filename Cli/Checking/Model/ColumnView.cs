using System.Linq;
using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>An <c>attribute</c> of a table in the package. Faulty XML gives empty strings, never an exception.</summary>
internal sealed class ColumnView(XElement element)
{
    public XElement Element { get; } = element;

    public string PhysicalName { get; } = (string?)element.Attribute("PhysicalName") ?? "";

    /// <summary>What other parts of the solution call it.</summary>
    public string LogicalName => PhysicalName.ToLowerInvariant();

    public string Type => Value("Type");

    /// <summary>Made by a solution, not by the platform.</summary>
    public bool IsCustom => Value("IsCustomField") == "1";

    public bool IsPrimaryName => Value("DisplayMask").Split('|').Contains("PrimaryName");

    public bool IsLookup => Type is "lookup" or "customer" or "owner";

    /// <summary>Text of a child element; empty when there is none.</summary>
    public string Value(string name) => Element.Element(name)?.Value ?? "";
}
