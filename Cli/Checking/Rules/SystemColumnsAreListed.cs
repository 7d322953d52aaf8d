using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table of ours lists the columns that the platform expects of it, with their types.</summary>
internal sealed class SystemColumnsAreListed()
    : Rule(
        "system-columns",
        "Every table of ours lists the columns that the platform expects of it, with their types."
    )
{
    private static readonly Dictionary<string, string> Always = new()
    {
        ["createdby"] = "lookup",
        ["createdon"] = "datetime",
        ["createdonbehalfby"] = "lookup",
        ["modifiedby"] = "lookup",
        ["modifiedon"] = "datetime",
        ["modifiedonbehalfby"] = "lookup",
        ["overriddencreatedon"] = "datetime",
        ["importsequencenumber"] = "int",
        ["statecode"] = "state",
        ["statuscode"] = "status",
        ["timezoneruleversionnumber"] = "int",
        ["utcconversiontimezonecode"] = "int",
    };

    private static readonly Dictionary<string, string> UserOwned = new()
    {
        ["ownerid"] = "owner",
        ["owningbusinessunit"] = "lookup",
        ["owningteam"] = "lookup",
        ["owninguser"] = "lookup",
    };

    private static readonly Dictionary<string, string> OrganisationOwned = new()
    {
        ["organizationid"] = "lookup",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.OwnTables.SelectMany(Faults);

    private IEnumerable<Finding> Faults(TableView table)
    {
        var (owned, foreign) = table.IsUserOwned
            ? (UserOwned, OrganisationOwned)
            : (OrganisationOwned, UserOwned);
        foreach (var (name, type) in Always.Concat(owned))
        {
            if (table.Column(name)?.Type != type)
            {
                yield return At(
                    table.Info,
                    $"{table.SchemaName} has no column {name} of type {type}.",
                    "List it as the other tables do."
                );
            }
        }
        foreach (
            var column in table.Columns.Where(c =>
                c.LogicalName == "versionnumber" || foreign.ContainsKey(c.LogicalName)
            )
        )
        {
            yield return At(
                column.Element,
                $"A table that is {table.Value("OwnershipTypeMask")} does not list {column.LogicalName}.",
                "Remove the column."
            );
        }
    }
}
