using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>A table is the child in one parental relationship at most.</summary>
internal sealed class OneParentAtMost()
    : Rule("one-parent", "A table is the child in one parental relationship at most.")
{
    private static readonly string[] Cascades =
    [
        "CascadeAssign",
        "CascadeDelete",
        "CascadeReparent",
        "CascadeShare",
        "CascadeUnshare",
    ];

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Relationships.Where(r => Cascades.All(c => r.Value(c) == "Cascade"))
            .GroupBy(r => r.Child, StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1))
            .Select(r =>
                At(
                    r.Element,
                    $"{r.Child} already has a parent.",
                    "Make one of the relationships referential."
                )
            );
}
