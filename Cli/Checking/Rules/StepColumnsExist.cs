using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table and column that a step or image names exists.</summary>
internal sealed class StepColumnsExist()
    : Rule("step-columns", "Every table and column that a step or image names exists.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Steps.Where(s => s.Table.Length > 0).SelectMany(s => Faults(s, solution.Known));

    private IEnumerable<Finding> Faults(StepView step, KnownTables known)
    {
        if (!known.Has(step.Table))
        {
            return [At(step.Element, $"There is no table {step.Table}.", "Correct PrimaryEntity.")];
        }
        return Lists(step)
            .SelectMany(l => StepView.Names(l.Value).Select(c => (List: l, Column: c)))
            .Where(c => !known.Has(step.Table, c.Column))
            .Select(c =>
                At(
                    c.List,
                    $"{step.Table} has no column {c.Column}.",
                    NearName.Of(c.Column, known.ColumnsOf(step.Table)) is { } near
                        ? $"Did you mean {near}?"
                        : "Correct the name."
                )
            );
    }

    private static IEnumerable<XElement> Lists(StepView step) =>
        step.Element.Elements("FilteringAttributes").Concat(step.Images.Elements("Attributes"));
}
