using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table of ours has exactly one key, named after it, and exactly one primary name.</summary>
internal sealed class OnePrimaryNameAndKey()
    : Rule(
        "primary-columns",
        "Every table of ours has exactly one key, named after it, and exactly one primary name."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.OwnTables.SelectMany(Faults);

    private IEnumerable<Finding> Faults(TableView table)
    {
        var keys = table.Columns.Where(c => c.Type == "primarykey").ToList();
        if (keys is not [{ } key] || key.PhysicalName != table.SchemaName + "Id")
        {
            yield return At(
                table.Info,
                $"{table.SchemaName} must have one column of type primarykey, {table.SchemaName}Id; it has {keys.Count}.",
                "A key cannot be changed after the first import."
            );
        }
        var names = table.Columns.Where(c => c.IsPrimaryName).ToList();
        if (names is not [{ Type: "nvarchar", IsCustom: true }])
        {
            yield return At(
                table.Info,
                $"{table.SchemaName} must have one text column with PrimaryName in its DisplayMask; it has {names.Count}.",
                "Put PrimaryName on the column that names a row."
            );
        }
    }
}
