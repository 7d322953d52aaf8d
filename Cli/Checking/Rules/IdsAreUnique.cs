using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>No two components have the same id.</summary>
internal sealed class IdsAreUnique() : Rule("unique-ids", "No two components have the same id.")
{
    private static readonly string[] Attributes =
    [
        "PluginAssemblyId",
        "PluginTypeId",
        "SdkMessageProcessingStepId",
        "WorkflowId",
        "uniqueid",
        "libraryUniqueId",
        "handlerUniqueId",
    ];

    private static readonly string[] Elements =
    [
        "formid",
        "FormId",
        "savedqueryid",
        "savedqueryvisualizationid",
        "SdkMessageProcessingStepImageId",
    ];

    private static readonly string[] WithId = ["Role", "tab", "section", "cell", "header"];

    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var seen = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var (place, id) in Ids(solution).Where(i => i.Id.Length > 0))
        {
            if (!seen.TryAdd(id, place))
            {
                yield return At(
                    place,
                    $"The id {id} is also that of {ElementPath.Of(seen[id])}.",
                    "Give the newer of the two an id of its own."
                );
            }
        }
    }

    private static IEnumerable<(XElement Place, string Id)> Ids(CheckedSolution solution) =>
        solution
            .Package.Customizations.Descendants()
            .SelectMany(e => IdsOf(e).Select(id => (e, id.Trim('{', '}').ToLowerInvariant())));

    private static IEnumerable<string> IdsOf(XElement element)
    {
        var name = element.Name.LocalName;
        // Apps name the roles that may open them.
        if (WithId.Contains(name) && element.Parent?.Name != "AppModuleRoleMaps")
        {
            yield return (string?)element.Attribute("id") ?? "";
        }
        if (Elements.Contains(name))
        {
            yield return element.Value;
        }
        foreach (var attribute in Attributes.Select(a => element.Attribute(a)).OfType<XAttribute>())
        {
            yield return attribute.Value;
        }
    }
}
