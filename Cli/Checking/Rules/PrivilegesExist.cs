using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Emulator.Catalogue;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every privilege of a role exists and has a level that its table knows.</summary>
internal sealed class PrivilegesExist()
    : Rule("role-privileges", "Every privilege of a role exists and has a level that its table knows.")
{
    private static readonly string[] Verbs =
    [
        "AppendTo",
        "Append",
        "Assign",
        "Create",
        "Delete",
        "Read",
        "Share",
        "Write",
    ];

    // Privileges that do not carry the schema name of their table.
    private static readonly HashSet<string> OtherNames = new(StringComparer.Ordinal)
    {
        "Activity",
        "Note",
        "User",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Roles.Descendants("RolePrivilege").SelectMany(p => Faults(p, solution));

    private IEnumerable<Finding> Faults(XElement privilege, CheckedSolution solution)
    {
        var name = (string?)privilege.Attribute("name") ?? "";
        var verb = Verbs.FirstOrDefault(v => name.StartsWith("prv" + v, StringComparison.Ordinal));
        var table = verb is null ? "" : name[("prv" + verb).Length..];
        var own = solution.OwnTables.FirstOrDefault(t => t.SchemaName == table);
        return
        [
            .. If(
                privilege.ElementsBeforeSelf().Any(p => (string?)p.Attribute("name") == name),
                privilege,
                $"The role has {name} twice.",
                "Keep the one with the level it needs."
            ),
            .. If(
                own is null && !OtherNames.Contains(table) && !IsStandard(table),
                privilege,
                $"There is no privilege {name}.",
                "Write prv, a verb and the schema name of a table."
            ),
            .. If(
                own is { IsUserOwned: false } && !IsForOrganisation(privilege, verb),
                privilege,
                $"{table} belongs to the organisation: {name} must be Global, and it cannot be assigned or shared.",
                "Set the level to Global or remove the privilege."
            ),
        ];
    }

    private static bool IsForOrganisation(XElement privilege, string? verb) =>
        (string?)privilege.Attribute("level") == "Global" && verb is not ("Assign" or "Share");

    private static bool IsStandard(string table) =>
        StandardCatalogue.Schema.Find(table.ToLowerInvariant()) is { } found && found.SchemaName == table;
}
