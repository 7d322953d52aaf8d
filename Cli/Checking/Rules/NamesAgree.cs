using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>The spellings of a name agree: logical names are schema names in lower case.</summary>
internal sealed class NamesAgree()
    : Rule("names-agree", "The spellings of a name agree: logical names are schema names in lower case.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t => TableFaults(t).Concat(t.Columns.SelectMany(ColumnFaults)));

    private IEnumerable<Finding> TableFaults(TableView table)
    {
        var inner = (string?)table.Info.Attribute("Name");
        if (inner != table.SchemaName)
        {
            yield return At(
                table.Info,
                $"The inner entity is named '{inner}', the outer one '{table.SchemaName}'.",
                "Both carry the schema name."
            );
        }
    }

    private IEnumerable<Finding> ColumnFaults(ColumnView column) =>
        new[] { "Name", "LogicalName" }
            .Select(n => column.Element.Element(n))
            .OfType<XElement>()
            .Where(e => e.Value != column.LogicalName)
            .Select(e =>
                At(
                    e,
                    $"<{e.Name}> is '{e.Value}', PhysicalName in lower case is '{column.LogicalName}'.",
                    "Make them agree."
                )
            );
}
