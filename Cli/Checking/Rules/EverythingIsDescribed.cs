using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Tables, columns, choices, views, forms, charts, dashboards, apps, flows, roles, steps and relationships of ours have a description.</summary>
internal sealed class EverythingIsDescribed()
    : Rule(
        "descriptions",
        "Tables, columns, choices, views, forms, charts, dashboards, apps, roles, steps and relationships of ours have a description."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        WithDescriptions(solution)
            .Where(e =>
                !HasText(e.Elements("Descriptions").Elements("Description").Attributes("description"))
            )
            .Concat(
                WithDescription(solution)
                    .Where(e => string.IsNullOrWhiteSpace(e.Element("Description")?.Value))
            )
            .Select(e => At(e, "It has no description.", "Say in an administrator's words what it is for."));

    private static IEnumerable<XElement> WithDescriptions(CheckedSolution solution) =>
        solution
            .OwnTables.Select(t => t.Info)
            .Concat(solution.Tables.SelectMany(t => t.Columns).Select(c => c.Element))
            .Concat(solution.Tables.SelectMany(t => t.Views))
            .Concat(solution.Tables.SelectMany(t => t.Forms))
            .Concat(solution.Tables.SelectMany(t => t.Charts))
            .Concat(solution.Dashboards)
            .Concat(solution.Apps)
            .Concat(solution.Workflows)
            .Concat(solution.Choices)
            .Concat(solution.Choices.Descendants("option"))
            .Concat(
                solution
                    .Relationships.Select(r => r.Element.Element("RelationshipDescription"))
                    .OfType<XElement>()
            )
            .Append(solution.Package.Manifest.Element("SolutionManifest") ?? solution.Package.Manifest);

    private static IEnumerable<XElement> WithDescription(CheckedSolution solution) =>
        solution.Roles.Concat(solution.Steps.Select(s => s.Element));

    private static bool HasText(IEnumerable<XAttribute> texts) =>
        texts.Any(t => !string.IsNullOrWhiteSpace(t.Value));
}
