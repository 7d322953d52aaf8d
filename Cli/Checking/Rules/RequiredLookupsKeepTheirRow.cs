using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Deleting a row never empties a required lookup.</summary>
internal sealed class RequiredLookupsKeepTheirRow()
    : Rule("required-lookups", "Deleting a row never empties a required lookup.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Relationships.Where(r => r.Value("CascadeDelete") == "RemoveLink")
            .Where(r =>
                solution.Table(r.Child)?.Column(r.Column)?.Value("RequiredLevel")
                    is "required"
                        or "systemrequired"
            )
            .Select(r =>
                At(
                    r.Element,
                    $"{r.Column} is required, but CascadeDelete RemoveLink empties it.",
                    "Use Restrict or Cascade."
                )
            );
}
