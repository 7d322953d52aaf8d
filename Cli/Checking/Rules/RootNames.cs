using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>How solution.xml names the components of a package: <c>type:key</c> in lower case, ids without braces.</summary>
internal static class RootNames
{
    /// <summary>What a <c>RootComponent</c> refers to.</summary>
    public static string Of(XElement root)
    {
        var type = (string?)root.Attribute("type");
        var key = type == "91" ? Id(root, "id") : (string?)root.Attribute("schemaName") ?? Id(root, "id");
        return $"{type}:{key.ToLowerInvariant()}";
    }

    /// <summary>Every component that needs a <c>RootComponent</c>, with its name there.</summary>
    public static IEnumerable<(string Name, XElement Component)> Needed(CheckedSolution solution) =>
        solution
            .Tables.Select(t => ($"1:{t.LogicalName}", t.Element))
            .Concat(solution.Choices.Select(c => ("9:" + Name(c, "Name"), c)))
            .Concat(solution.Roles.Select(r => ("20:" + Id(r, "id"), r)))
            .Concat(solution.Workflows.Select(w => ("29:" + Id(w, "WorkflowId"), w)))
            .Concat(solution.Dashboards.Select(d => ("60:" + Text(d, "FormId"), d)))
            .Concat(solution.SiteMaps.Select(m => ("62:" + Text(m, "SiteMapUniqueName"), m)))
            .Concat(solution.Apps.Select(a => ("80:" + Text(a, "UniqueName"), a)))
            .Concat(solution.Assemblies.Select(a => ("91:" + Id(a, "PluginAssemblyId"), a)))
            .Concat(
                solution.Steps.Select(s => ("92:" + Id(s.Element, "SdkMessageProcessingStepId"), s.Element))
            )
            .Concat(
                solution
                    .Components("environmentvariabledefinition")
                    .Select(v => ("380:" + Name(v, "schemaname"), v))
            )
            .Concat(ShellParts(solution));

    // Forms, views and charts of a table of which only a shell is in the solution do not come along by themselves.
    private static IEnumerable<(string, XElement)> ShellParts(CheckedSolution solution) =>
        solution
            .Tables.Where(t => !t.IsOwn)
            .SelectMany(t =>
                t.Views.Select(v => ("26:" + Text(v, "savedqueryid"), v))
                    .Concat(t.Forms.Select(f => ("60:" + Text(f, "formid"), f)))
                    .Concat(t.Charts.Select(c => ("59:" + Text(c, "savedqueryvisualizationid"), c)))
            );

    private static string Name(XElement element, string attribute) =>
        ((string?)element.Attribute(attribute) ?? "").ToLowerInvariant();

    private static string Id(XElement element, string attribute) => Name(element, attribute).Trim('{', '}');

    private static string Text(XElement element, string child) =>
        (element.Element(child)?.Value ?? "").ToLowerInvariant().Trim('{', '}');
}
