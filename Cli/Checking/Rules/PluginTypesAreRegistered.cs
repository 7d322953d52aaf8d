using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every registered type is a plugin class of the assembly, and every plugin class is registered.</summary>
internal sealed class PluginTypesAreRegistered()
    : Rule(
        "plugin-types",
        "Every registered type is a plugin class of the assembly, and every plugin class is registered."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Binaries.SelectMany(Faults);

    private IEnumerable<Finding> Faults(PluginBinary binary)
    {
        var registered = binary.Registration.Elements("PluginTypes").Elements("PluginType").ToList();
        foreach (var type in registered)
        {
            var name = (string?)type.Attribute("Name") ?? "";
            if (!binary.PluginTypes.Contains(name))
            {
                yield return At(
                    type,
                    binary.Has(name)
                        ? $"{name} does not implement IPlugin."
                        : $"The assembly has no class {name}.",
                    "Correct the name, or remove the type and its steps."
                );
            }
            if ((string?)type.Attribute("AssemblyQualifiedName") != $"{name}, {binary.FullNameOfAssembly}")
            {
                yield return At(
                    type,
                    "AssemblyQualifiedName does not agree with the name and the assembly.",
                    $"Use '{name}, {binary.FullNameOfAssembly}'."
                );
            }
        }
        foreach (
            var missing in binary.PluginTypes.Except(registered.Select(t => (string?)t.Attribute("Name")))
        )
        {
            yield return At(
                binary.Registration,
                $"The plugin class {missing} is not registered.",
                "Add a PluginType for it."
            );
        }
    }
}
