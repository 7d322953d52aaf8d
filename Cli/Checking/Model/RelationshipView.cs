using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Checking.Model;

/// <summary>A one-to-many relationship of the package; tables and column in lower case.</summary>
internal sealed class RelationshipView(XElement element)
{
    public XElement Element { get; } = element;

    public string Name { get; } = (string?)element.Attribute("Name") ?? "";

    /// <summary>The table that has the lookup.</summary>
    public string Child => Value("ReferencingEntityName").ToLowerInvariant();

    /// <summary>The table that the lookup points to.</summary>
    public string Parent => Value("ReferencedEntityName").ToLowerInvariant();

    /// <summary>The lookup.</summary>
    public string Column => Value("ReferencingAttributeName").ToLowerInvariant();

    /// <summary>Made by us; false for those that every table has.</summary>
    public bool IsCustom => Element.Element("EntityRelationshipRoles") is not null;

    /// <summary>Text of a child element; empty when there is none.</summary>
    public string Value(string name) => Element.Element(name)?.Value ?? "";
}
