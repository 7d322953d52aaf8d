using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every environment variable is in the folder of its name and has a default of its type.</summary>
internal sealed class EnvironmentVariablesAreValid()
    : Rule(
        "environment-variables",
        "Every environment variable is in the folder of its name and has a default of its type."
    )
{
    private const string Json = "100000003";

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Package.Parts.Where(p => p.Xml?.Name == "environmentvariabledefinition").SelectMany(Faults);

    private IEnumerable<Finding> Faults(PackagePart part)
    {
        var definition = part.Xml!;
        var name = (string?)definition.Attribute("schemaname");
        if (part.Path != $"environmentvariabledefinitions/{name}/environmentvariabledefinition.xml")
        {
            yield return At(definition, "schemaname is not the name of its folder.", "Rename the folder.");
        }
        var value = definition.Element("defaultvalue")?.Value ?? "";
        if (value.Length == 0)
        {
            yield return At(
                definition,
                "It has no default.",
                "Ship one: the solution must work as imported."
            );
        }
        else if (definition.Element("type")?.Value == Json && !IsJson(value))
        {
            yield return At(definition, "Its default is not JSON.", "Correct it.");
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
