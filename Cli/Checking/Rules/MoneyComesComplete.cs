using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>A table with amounts has their base columns, the rate and the currency.</summary>
internal sealed class MoneyComesComplete()
    : Rule("money-columns", "A table with amounts has their base columns, the rate and the currency.")
{
    private static readonly (string Name, string Type)[] Companions =
    [
        ("exchangerate", "decimal"),
        ("transactioncurrencyid", "lookup"),
    ];

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Tables.SelectMany(t =>
                Amounts(t).SelectMany(c => CounterpartFaults(t, c)).Concat(CompanionFaults(t))
            )
            .Concat(solution.Tables.SelectMany(t => t.Columns).Where(IsWritableBase).Select(ReadOnly));

    private static IEnumerable<ColumnView> Amounts(TableView table) =>
        table.Columns.Where(c => c.Type == "money" && c.Value("CalculationOf").Length == 0);

    private IEnumerable<Finding> CounterpartFaults(TableView table, ColumnView amount) =>
        If(
            table.Column(amount.LogicalName + "_base") is not { Type: "money" } counterpart
                || counterpart.Value("CalculationOf") != amount.PhysicalName,
            amount.Element,
            $"{amount.PhysicalName} has no {amount.PhysicalName}_Base that is the CalculationOf it.",
            "Add the base column."
        );

    // A table of the platform that has amounts has these already.
    private IEnumerable<Finding> CompanionFaults(TableView table) =>
        table.IsOwn && Amounts(table).Any()
            ? Companions
                .Where(c => table.Column(c.Name)?.Type != c.Type)
                .Select(c =>
                    At(
                        table.Info,
                        $"{table.SchemaName} has amounts but no {c.Name} of type {c.Type}.",
                        "Add it."
                    )
                )
            : [];

    private Finding ReadOnly(ColumnView column) =>
        At(
            column.Element,
            "A base column is written by the platform only.",
            "Make it not valid for create and update."
        );

    private static bool IsWritableBase(ColumnView column) =>
        column.Value("CalculationOf").Length > 0
        && (column.Value("ValidForCreateApi") != "0" || column.Value("ValidForUpdateApi") != "0");
}
