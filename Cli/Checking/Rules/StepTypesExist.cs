using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
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
        return solution.Steps.SelectMany(s =>
            types[s.PluginType].FirstOrDefault() is { } type
                ? Faults(s, type)
                : [At(s.Element, $"No type {s.PluginType} is registered.", "Correct PluginTypeName.")]
        );
    }

    private IEnumerable<Finding> Faults(StepView step, XElement type)
    {
        var (id, name) = (
            (string?)type.Attribute("PluginTypeId"),
            (string?)type.Attribute("AssemblyQualifiedName")
        );
        return
        [
            .. If(
                Id(id) != Id(step.Value("PluginTypeId")),
                step.Element,
                $"PluginTypeId is not that of {step.PluginType}.",
                $"Use {id}."
            ),
            .. If(
                name != step.Value("PluginTypeName"),
                step.Element,
                "PluginTypeName is not the assembly-qualified name of the type.",
                $"Use '{name}'."
            ),
        ];
    }

    private static string Id(string? text) => (text ?? "").Trim('{', '}').ToLowerInvariant();
}
