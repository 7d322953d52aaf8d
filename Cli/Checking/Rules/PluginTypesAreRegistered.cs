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
        return registered
            .SelectMany(t => Faults(t, binary))
            .Concat(
                binary
                    .PluginTypes.Except(registered.Select(t => (string?)t.Attribute("Name")))
                    .Select(name =>
                        At(
                            binary.Registration,
                            $"The plugin class {name} is not registered.",
                            "Add a PluginType for it."
                        )
                    )
            );
    }

    private IEnumerable<Finding> Faults(XElement type, PluginBinary binary)
    {
        var name = (string?)type.Attribute("Name") ?? "";
        var qualified = $"{name}, {binary.FullNameOfAssembly}";
        return
        [
            .. If(
                !binary.PluginTypes.Contains(name),
                type,
                binary.Has(name)
                    ? $"{name} does not implement IPlugin."
                    : $"The assembly has no class {name}.",
                "Correct the name, or remove the type and its steps."
            ),
            .. If(
                (string?)type.Attribute("AssemblyQualifiedName") != qualified,
                type,
                "AssemblyQualifiedName does not agree with the name and the assembly.",
                $"Use '{qualified}'."
            ),
        ];
    }
}
