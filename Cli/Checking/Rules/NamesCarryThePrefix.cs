using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Everything we add starts with the prefix of the publisher.</summary>
internal sealed class NamesCarryThePrefix()
    : Rule("publisher-prefix", "Everything we add starts with the prefix of the publisher.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        Named(solution)
            .Where(n => !n.Name.StartsWith(solution.Prefix, StringComparison.Ordinal))
            .Select(n =>
                At(
                    n.Place,
                    $"'{n.Name}' does not start with '{solution.Prefix}'.",
                    "Rename it before it is ever imported."
                )
            );

    private static IEnumerable<(XElement Place, string Name)> Named(CheckedSolution solution) =>
        solution
            .Tables.SelectMany(t => t.Columns)
            .Where(c => c.IsCustom)
            .Select(c => (c.Element, c.PhysicalName))
            .Concat(solution.Relationships.Where(r => r.IsCustom).Select(r => (r.Element, r.Name)))
            .Concat(solution.Choices.Select(c => (c, (string?)c.Attribute("Name") ?? "")))
            .Concat(
                solution.Components("customapi").Select(c => (c, (string?)c.Attribute("uniquename") ?? ""))
            )
            .Concat(
                solution
                    .Components("environmentvariabledefinition")
                    .Select(c => (c, (string?)c.Attribute("schemaname") ?? ""))
            );
}
