using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A plug-in assembly the solution registers.</summary>
/// <param name="FullName">Name, Version, Culture and PublicKeyToken as declared.</param>
/// <param name="FileName">Its path in the zip.</param>
public sealed record PackagedAssembly(
    SolutionElement Source,
    Guid? Id,
    string FullName,
    string FileName,
    int IsolationMode
)
{
    public IReadOnlyList<PackagedPluginType> Types { get; init; } = [];

    public static PackagedAssembly Read(SolutionElement element) =>
        new(
            element,
            element.IdAttribute("PluginAssemblyId"),
            element.RequiredAttribute("FullName"),
            element.Required("FileName"),
            element.Number("IsolationMode", 2)
        )
        {
            Types = [.. element.Children("PluginTypes", "PluginType").Select(PackagedPluginType.Read)],
        };
}
