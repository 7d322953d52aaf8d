using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Names that the platform tells components apart by occur once.</summary>
internal sealed class NamesAreUnique()
    : Rule("unique-names", "Names that the platform tells components apart by occur once.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        Repeated(solution.Tables.Select(t => (t.Element, t.LogicalName)), "table")
            .Concat(
                Repeated(
                    solution.OwnTables.Select(t => (t.Info, t.Value("EntitySetName"))),
                    "entity set name"
                )
            )
            .Concat(
                solution.Tables.SelectMany(t =>
                    Repeated(t.Columns.Select(c => (c.Element, c.LogicalName)), $"column of {t.LogicalName}")
                )
            )
            .Concat(Repeated(solution.Relationships.Select(r => (r.Element, r.Name)), "relationship"))
            .Concat(Repeated(OptionSets(solution), "choice"))
            .Concat(Repeated(solution.Roles.Select(r => (r, (string?)r.Attribute("name") ?? "")), "role"))
            .Concat(Repeated(solution.Steps.Select(s => (s.Element, s.Name)), "step"))
            .Concat(
                solution.Tables.SelectMany(t =>
                    Repeated(t.Views.Select(v => (v, Label(v))), $"view of {t.LogicalName}")
                        .Concat(Repeated(t.Charts.Select(c => (c, Label(c))), $"chart of {t.LogicalName}"))
                )
            )
            .Concat(Repeated(solution.Dashboards.Select(d => (d, Label(d))), "dashboard"));

    private IEnumerable<Finding> Repeated(IEnumerable<(XElement Place, string Name)> items, string what) =>
        items
            .GroupBy(i => i.Name, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Key.Length > 0)
            .SelectMany(g => g.Skip(1))
            .Select(i => At(i.Place, $"There is another {what} named '{i.Name}'.", "Rename one of the two."));

    private static IEnumerable<(XElement, string)> OptionSets(CheckedSolution solution) =>
        solution
            .Package.Customizations.Descendants("optionset")
            .Select(o => (o, (string?)o.Attribute("Name") ?? ""));

    private static string Label(XElement labelled) =>
        (string?)labelled.Elements("LocalizedNames").Elements().FirstOrDefault()?.Attribute("description")
        ?? "";
}
