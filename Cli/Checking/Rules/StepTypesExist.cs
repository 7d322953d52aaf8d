using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every step runs a registered type of the assembly.</summary>
internal sealed class StepTypesExist()
    : Rule("step-types", "Every step runs a registered type of the assembly.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var types = solution.PluginTypes.ToLookup(
            t => (string?)t.Attribute("Name") ?? "",
            StringComparer.Ordinal
        );
        foreach (var step in solution.Steps)
        {
            var type = types[step.PluginType].FirstOrDefault();
            if (type is null)
            {
                yield return At(
                    step.Element,
                    $"No type {step.PluginType} is registered.",
                    "Correct PluginTypeName."
                );
            }
            else if (Id((string?)type.Attribute("PluginTypeId")) != Id(step.Value("PluginTypeId")))
            {
                yield return At(
                    step.Element,
                    $"PluginTypeId is not that of {step.PluginType}.",
                    $"Use {(string?)type.Attribute("PluginTypeId")}."
                );
            }
            else if ((string?)type.Attribute("AssemblyQualifiedName") != step.Value("PluginTypeName"))
            {
                yield return At(
                    step.Element,
                    "PluginTypeName is not the assembly-qualified name of the type.",
                    $"Use '{(string?)type.Attribute("AssemblyQualifiedName")}'."
                );
            }
        }
    }

    private static string Id(string? text) => (text ?? "").Trim('{', '}').ToLowerInvariant();
}
