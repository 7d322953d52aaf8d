using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking;

/// <summary>
/// Holds customizations.xml against the schema set that Microsoft publishes for it. The set has none for solution.xml
/// and none for component files.
/// </summary>
internal static class SchemaValidation
{
    private const string Main = "CustomizationsSolution.xsd";
    private const string Code = "schema";

    /// <exception cref="SolutionFormatException">The folder has no such schema, or it does not compile.</exception>
    public static IReadOnlyList<Finding> Findings(SolutionPackage package, string folder)
    {
        var schemas = Load(folder);
        var findings = new List<Finding>();
        // The element itself, not a copy, which would not know its line.
        var document = new XDocument(package.Customizations);
        document.Validate(schemas, (node, fault) => findings.Add(ToFinding(node as XObject, fault.Message)));
        document.RemoveNodes();
        return findings;
    }

    private static XmlSchemaSet Load(string folder)
    {
        var file = Path.Combine(folder, Main);
        if (!File.Exists(file))
        {
            throw new SolutionFormatException(
                folder,
                0,
                $"There is no {Main}; name the folder with Microsoft's schemas."
            );
        }
        try
        {
            var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
            schemas.Add(null, file);
            schemas.Compile();
            return schemas;
        }
        catch (XmlSchemaException fault)
        {
            throw new SolutionFormatException(
                Main,
                fault.LineNumber,
                $"The schema does not compile: {fault.Message}"
            );
        }
    }

    private static Finding ToFinding(XObject? node, string message)
    {
        var element = node as XElement ?? node?.Parent;
        return new Finding(
            Code,
            element is null ? "" : Origin.FileOf(element),
            node is null ? 0 : Origin.LineOf(node),
            element is null ? "" : ElementPath.Of(element),
            message,
            "Compare with an export."
        );
    }
}
