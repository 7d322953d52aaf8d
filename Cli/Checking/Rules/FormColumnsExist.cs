using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every column on a form exists.</summary>
internal sealed class FormColumnsExist() : Rule("form-columns", "Every column on a form exists.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t => t.Forms.SelectMany(f => Faults(t, f, solution.Known)));

    private IEnumerable<Finding> Faults(TableView table, XElement form, KnownTables known) =>
        form.Descendants("control")
            .Select(c => (Control: c, Column: (string?)c.Attribute("datafieldname")))
            .Where(c => c.Column is not null && !known.Has(table.LogicalName, c.Column))
            .Select(c =>
                At(
                    c.Control,
                    $"{table.LogicalName} has no column {c.Column}.",
                    NearName.Of(c.Column!, known.ColumnsOf(table.LogicalName)) is { } near
                        ? $"Did you mean {near}?"
                        : "Correct datafieldname or remove the cell."
                )
            );
}
