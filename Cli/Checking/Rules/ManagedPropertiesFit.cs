using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>What only the system writes is locked; what customers tune is open to them.</summary>
internal sealed class ManagedPropertiesFit()
    : Rule(
        "managed-properties",
        "What only the system writes is locked; what customers tune is open to them."
    )
{
    private static readonly string[] TableSwitches =
    [
        "IsRenameable",
        "CanCreateAttributes",
        "CanCreateForms",
        "CanCreateCharts",
        "CanCreateViews",
        "CanModifyAdditionalSettings",
    ];

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .OwnTables.SelectMany(t => TableFaults(t, IsWritableBySomebody(t, solution)))
            .Concat(
                solution
                    .Relationships.Where(r => r.IsCustom && r.Value("IsCustomizable") != "0")
                    .Select(r => Locked(r.Element))
            )
            .Concat(
                solution.Steps.Where(s => s.Value("IsCustomizable") != "0").Select(s => Locked(s.Element))
            );

    private IEnumerable<Finding> TableFaults(TableView table, bool isConfiguration)
    {
        var expected = isConfiguration ? "1" : "0";
        foreach (var name in TableSwitches.Append("IsCustomizable").Where(s => table.Value(s) != expected))
        {
            yield return At(
                table.Info,
                isConfiguration
                    ? $"{table.SchemaName} is configuration, but {name} is not 1."
                    : $"No role may write {table.SchemaName}, but {name} is not 0.",
                $"Set {name} to {expected}."
            );
        }
        foreach (var column in table.Columns.Where(c => !isConfiguration && c.Value("IsCustomizable") != "0"))
        {
            yield return Locked(column.Element);
        }
    }

    private Finding Locked(XElement place) =>
        At(place, "Customers could change what the plugins rely on.", "Set IsCustomizable to 0.");

    private static bool IsWritableBySomebody(TableView table, CheckedSolution solution) =>
        solution
            .Roles.Descendants("RolePrivilege")
            .Select(p => (string?)p.Attribute("name"))
            .Any(p => p == "prvWrite" + table.SchemaName || p == "prvCreate" + table.SchemaName);
}
