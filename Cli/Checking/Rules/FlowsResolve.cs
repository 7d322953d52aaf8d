using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>A cloud flow is off until somebody turns it on, and its definition, connections and tables are there.</summary>
internal sealed class FlowsResolve()
    : Rule(
        "flows",
        "A cloud flow is off until somebody turns it on, and its definition, connections and tables are there."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Workflows.SelectMany(flow =>
            If(
                    flow.Element("StateCode")?.Value != "0",
                    flow,
                    "The flow would be on after the import.",
                    "Set StateCode to 0 and StatusCode to 1."
                )
                .Concat(FileFaults(flow, solution))
        );

    private IEnumerable<Finding> FileFaults(XElement flow, CheckedSolution solution)
    {
        var path = flow.Element("JsonFileName")?.Value ?? "";
        var id = ((string?)flow.Attribute("WorkflowId") ?? "").Trim('{', '}').ToUpperInvariant();
        if (
            solution.Package.Parts.FirstOrDefault(p => "/" + p.Path == path) is not { } part
            || !path.EndsWith($"-{id}.json", StringComparison.Ordinal)
        )
        {
            return [At(flow, $"There is no definition {path} of this flow.", $"Name it NAME-{id}.json.")];
        }
        return TryParse(part, out var definition)
            ? ReferenceFaults(flow, definition!.RootElement, solution)
            : [At(part.Path, "The definition is not JSON.", "Correct it.")];
    }

    private IEnumerable<Finding> ReferenceFaults(
        XElement flow,
        JsonElement definition,
        CheckedSolution solution
    )
    {
        var references = solution
            .Package.Section("connectionreferences")
            .Select(r => (string?)r.Attribute("connectionreferencelogicalname"))
            .ToList();
        var sets = solution.OwnTables.Select(t => t.Value("EntitySetName")).ToList();
        foreach (var name in Values(definition, "connectionReferenceLogicalName").Except(references))
        {
            yield return At(
                flow,
                $"There is no connection reference {name}.",
                "Add it to Customizations.xml."
            );
        }
        foreach (var name in Values(definition, "entityName").Except(sets))
        {
            yield return At(
                flow,
                $"There is no entity set {name}.",
                "Take the EntitySetName of a table of ours."
            );
        }
    }

    private static bool TryParse(PackagePart part, out JsonDocument? definition)
    {
        try
        {
            definition = JsonDocument.Parse(part.Content);
            return true;
        }
        catch (JsonException)
        {
            definition = null;
            return false;
        }
    }

    /// <summary>Texts under that name, however deep.</summary>
    private static IEnumerable<string?> Values(JsonElement element, string name) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    p.Name == name && p.Value.ValueKind == JsonValueKind.String
                        ? [p.Value.GetString()]
                        : Values(p.Value, name)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Values(e, name)),
            _ => [],
        };
}
