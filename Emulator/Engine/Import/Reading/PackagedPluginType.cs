using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A class of a plug-in assembly that the solution registers.</summary>
/// <param name="Name">Namespace and class name.</param>
public sealed record PackagedPluginType(
    SolutionElement Source,
    Guid? Id,
    string Name,
    string AssemblyQualifiedName,
    string? FriendlyName
)
{
    public static PackagedPluginType Read(SolutionElement element) =>
        new(
            element,
            element.IdAttribute("PluginTypeId"),
            element.RequiredAttribute("Name"),
            element.RequiredAttribute("AssemblyQualifiedName"),
            element.Text("FriendlyName")
        );
}
