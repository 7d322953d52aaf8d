using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>A table with amounts has their base columns, the rate and the currency.</summary>
internal sealed class MoneyComesComplete()
    : Rule("money-columns", "A table with amounts has their base columns, the rate and the currency.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(Faults);

    private IEnumerable<Finding> Faults(TableView table)
    {
        var money = table.Columns.Where(c => c.Type == "money").ToList();
        foreach (var column in money.Where(c => c.Value("CalculationOf").Length == 0))
        {
            var counterpart = table.Column(column.LogicalName + "_base");
            if (
                counterpart is not { Type: "money" }
                || counterpart.Value("CalculationOf") != column.PhysicalName
            )
            {
                yield return At(
                    column.Element,
                    $"{column.PhysicalName} has no {column.PhysicalName}_Base that is the CalculationOf it.",
                    "Add the base column."
                );
            }
        }
        foreach (var column in money.Where(c => c.Value("CalculationOf").Length > 0 && IsWritable(c)))
        {
            yield return At(
                column.Element,
                "A base column is written by the platform only.",
                "Make it not valid for create and update."
            );
        }
        if (money.Count == 0 || !table.IsOwn)
        {
            yield break;
        }
        foreach (
            var (name, type) in new[] { ("exchangerate", "decimal"), ("transactioncurrencyid", "lookup") }
        )
        {
            if (table.Column(name)?.Type != type)
            {
                yield return At(
                    table.Info,
                    $"{table.SchemaName} has amounts but no {name} of type {type}.",
                    "Add it."
                );
            }
        }
    }

    private static bool IsWritable(ColumnView column) =>
        column.Value("ValidForCreateApi") != "0" || column.Value("ValidForUpdateApi") != "0";
}
