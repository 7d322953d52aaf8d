using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every column of a view exists and is fetched; the grid names key and name of its table.</summary>
internal sealed class ViewColumnsExist()
    : Rule(
        "view-columns",
        "Every column of a view exists and is fetched; the grid names key and name of its table."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t => t.Views.SelectMany(v => Faults(t, v)));

    private IEnumerable<Finding> Faults(TableView table, XElement view)
    {
        var fetched = Fetched(view);
        foreach (var cell in view.Elements("layoutxml").Descendants("cell"))
        {
            var name = (string?)cell.Attribute("name") ?? "";
            if (!fetched.Contains(name))
            {
                yield return At(
                    cell,
                    $"The view shows {name}, but does not fetch it.",
                    NearName.Of(name, fetched) is { } near
                        ? $"Did you mean {near}?"
                        : "Add the attribute or remove the cell."
                );
            }
        }
        if (table.IsOwn)
        {
            foreach (var fault in GridFaults(table, view))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<Finding> GridFaults(TableView table, XElement view)
    {
        var name = table.Columns.FirstOrDefault(c => c.IsPrimaryName)?.LogicalName;
        foreach (var grid in view.Elements("layoutxml").Elements("grid"))
        {
            if ((string?)grid.Attribute("jump") != name)
            {
                yield return At(grid, $"jump is not the primary name {name}.", "Correct it.");
            }
            if ((string?)grid.Element("row")?.Attribute("id") != table.LogicalName + "id")
            {
                yield return At(grid, $"The id of the row is not {table.LogicalName}id.", "Correct it.");
            }
        }
    }

    // Columns of a joined table are shown as alias.column.
    private static HashSet<string> Fetched(XElement view) =>
        view.Descendants("attribute")
            .Where(a => a.Parent?.Name.LocalName is "entity" or "link-entity")
            .Select(a =>
            {
                var alias = (string?)a.Parent!.Attribute("alias");
                var name = (string?)a.Attribute("alias") ?? (string?)a.Attribute("name") ?? "";
                return alias is null ? name : $"{alias}.{name}";
            })
            .ToHashSet(StringComparer.Ordinal);
}
