using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking;

/// <summary>Says where in its file an element is: <c>Entity[csp_GateRule]/EntityInfo/entity/attributes/attribute[csp_Kind]</c>.</summary>
internal static class ElementPath
{
    private static readonly string[] NamingAttributes =
    [
        "PhysicalName",
        "Name",
        "name",
        "uniquename",
        "schemaname",
        "schemaName",
        "id",
        "attribute",
        "value",
    ];

    private static readonly string[] NamingElements =
    [
        "Name",
        "formid",
        "FormId",
        "savedqueryid",
        "savedqueryvisualizationid",
        "UniqueName",
        "SiteMapUniqueName",
    ];

    public static string Of(XElement element)
    {
        var file = Origin.FileOf(element);
        var steps = element.AncestorsAndSelf().TakeWhile(e => Origin.FileOf(e) == file).Select(Step);
        return string.Join("/", steps.Reverse());
    }

    private static string Step(XElement element)
    {
        var name =
            NamingAttributes.Select(a => (string?)element.Attribute(a)).FirstOrDefault(v => v is not null)
            ?? NamingElements.Select(e => (string?)element.Element(e)).FirstOrDefault(v => v is not null);
        return name is null ? element.Name.LocalName : $"{element.Name.LocalName}[{name}]";
    }
}
