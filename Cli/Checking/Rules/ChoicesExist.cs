using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every choice column has options: its own, or a global choice of this solution.</summary>
internal sealed class ChoicesExist()
    : Rule("choice-exists", "Every choice column has options: its own, or a global choice of this solution.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var known = solution
            .Choices.Select(c => (string?)c.Attribute("Name"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var column in solution.Tables.SelectMany(t => t.Columns))
        {
            if (column.Type is not ("picklist" or "multiselectpicklist"))
            {
                continue;
            }
            var global = column.Value("OptionSetName");
            if (column.Element.Element("optionset") is null && !known.Contains(global))
            {
                yield return At(
                    column.Element,
                    $"The solution has no choice '{global}'.",
                    "Add OptionSets/" + global + ".xml or correct OptionSetName."
                );
            }
        }
    }
}
