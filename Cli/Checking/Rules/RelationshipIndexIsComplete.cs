using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Other/Relationships.xml lists every relationship once, and each is in the file of the table it points to.</summary>
internal sealed class RelationshipIndexIsComplete()
    : Rule(
        "relationship-index",
        "Other/Relationships.xml lists every relationship once, and each is in the file of the table it points to."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        if (solution.Package.RelationshipIndex is not { } index)
        {
            return [];
        }
        var listed = index
            .Elements()
            .Select(e => (Entry: e, Name: (string?)e.Attribute("Name") ?? ""))
            .ToList();
        var known = solution.Relationships.Select(r => r.Name).ToList();
        return listed
            .Where(l => !known.Contains(l.Name, StringComparer.Ordinal))
            .Select(l => At(l.Entry, $"There is no relationship {l.Name}.", "Remove the entry."))
            .Concat(
                solution
                    .Relationships.Where(r => listed.Count(l => l.Name == r.Name) != 1)
                    .Select(r =>
                        At(
                            r.Element,
                            "Other/Relationships.xml must list this relationship once.",
                            "Correct the index."
                        )
                    )
            )
            .Concat(solution.Relationships.Where(IsInWrongFile).Select(WrongFile));
    }

    private static bool IsInWrongFile(RelationshipView relationship) =>
        Origin.FileOf(relationship.Element) != FileFor(relationship);

    private Finding WrongFile(RelationshipView relationship) =>
        At(
            relationship.Element,
            "The relationship is in the wrong file.",
            $"Move it to {FileFor(relationship)}."
        );

    private static string FileFor(RelationshipView relationship) =>
        $"Other/Relationships/{relationship.Value("ReferencedEntityName")}.xml";
}
