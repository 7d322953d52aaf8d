using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every custom API is bound to a table that exists, runs a registered type, and needs a privilege that exists.</summary>
internal sealed class CustomApisResolve()
    : Rule(
        "custom-api",
        "Every custom API is bound to a table that exists, runs a registered type, and needs a privilege that exists."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var types = solution
            .PluginTypes.Select(t => Id((string?)t.Attribute("PluginTypeId")))
            .ToHashSet(StringComparer.Ordinal);
        return solution
            .Components("customapi")
            .SelectMany(api => Faults(api, types, solution))
            .Concat(PathFaults(solution));
    }

    private IEnumerable<Finding> Faults(XElement api, HashSet<string> types, CheckedSolution solution)
    {
        var isBound = api.Element("bindingtype")?.Value != "0";
        var table = api.Element("boundentitylogicalname")?.Value;
        if (isBound != table is not null || (table is not null && !solution.Known.Has(table)))
        {
            yield return At(
                api,
                $"It is bound to '{table}'.",
                "A bound API names a table that exists, a global one none."
            );
        }
        if (api.Element("plugintypeid") is { } type && !types.Contains(Id(type.Value)))
        {
            yield return At(
                type,
                "No plugin type with this id is registered.",
                "Take the PluginTypeId from the assembly."
            );
        }
        if (api.Element("executeprivilegename") is { } privilege && !IsOfOwnTable(privilege.Value, solution))
        {
            yield return At(
                privilege,
                $"There is no privilege {privilege.Value}.",
                "Name one of a table of this solution."
            );
        }
    }

    private static bool IsOfOwnTable(string privilege, CheckedSolution solution) =>
        solution.OwnTables.Any(t =>
            privilege.StartsWith("prv", StringComparison.Ordinal)
            && privilege.EndsWith(t.SchemaName, StringComparison.Ordinal)
        );

    private IEnumerable<Finding> PathFaults(CheckedSolution solution) =>
        solution
            .Package.Parts.Where(p => p.Xml?.Attribute("uniquename") is not null)
            .Where(p => p.Path.Split('/')[^2] != (string?)p.Xml!.Attribute("uniquename"))
            .Select(p => At(p.Xml!, "uniquename is not the name of its folder.", "Rename the folder."));

    private static string Id(string? text) => (text ?? "").Trim().Trim('{', '}').ToLowerInvariant();
}
