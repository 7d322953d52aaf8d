using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Checking.Shapes;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table of ours says how it behaves, leaving nothing to a default.</summary>
internal sealed class TableSettingsAreComplete()
    : Rule("table-settings", "Every table of ours says how it behaves, leaving nothing to a default.")
{
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "EntityColor",
        "EntityMask",
        "HasRelatedNotes",
        "HasRelatedActivities",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var settings = ShapeFile
            .Instance.Kind("Table")!
            .Children.Keys.Where(s => !Optional.Contains(s))
            .ToList();
        return solution
            .OwnTables.SelectMany(t =>
                settings.Where(s => t.Info.Element(s) is null).Select(s => (Table: t, Setting: s))
            )
            .Select(m =>
                At(
                    m.Table.Info,
                    $"{m.Table.SchemaName} has no <{m.Setting}>.",
                    "Add it as the other tables do."
                )
            );
    }
}
