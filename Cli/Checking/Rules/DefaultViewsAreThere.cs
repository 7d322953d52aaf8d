using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table of ours has the views that the platform opens by default, each once.</summary>
internal sealed class DefaultViewsAreThere()
    : Rule(
        "default-views",
        "Every table of ours has the views that the platform opens by default, each once."
    )
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["0"] = "active rows",
        ["1"] = "advanced find",
        ["2"] = "associated rows",
        ["4"] = "quick find",
        ["64"] = "lookups",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.OwnTables.SelectMany(Faults).Concat(ForeignDefaults(solution));

    private IEnumerable<Finding> Faults(TableView table)
    {
        var kinds = table.IsUserOwned ? Kinds.Append(new("8192", "my rows")) : Kinds;
        foreach (var (type, purpose) in kinds)
        {
            var count = table.Views.Count(v => Value(v, "querytype") == type && Value(v, "isdefault") == "1");
            if (count != 1)
            {
                yield return At(
                    table.Info,
                    $"{table.SchemaName} has {count} default views for {purpose} (querytype {type}).",
                    "Have exactly one with isdefault 1."
                );
            }
        }
        foreach (
            var view in table.Views.Where(v =>
                (Value(v, "querytype") == "4") != (Value(v, "isquickfindquery") == "1")
            )
        )
        {
            yield return At(view, "isquickfindquery and querytype 4 go together.", "Set both or neither.");
        }
    }

    private IEnumerable<Finding> ForeignDefaults(CheckedSolution solution) =>
        solution
            .Tables.Where(t => !t.IsOwn)
            .SelectMany(t => t.Views)
            .Where(v => Value(v, "isdefault") == "1")
            .Select(v =>
                At(
                    v,
                    "A view of ours must not become the default of a table of the platform.",
                    "Set isdefault to 0."
                )
            );

    private static string Value(XElement view, string name) => view.Element(name)?.Value ?? "";
}
