using System;
using System.Globalization;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A component that the exporting environment found in another solution, and that the target must have.</summary>
/// <param name="Parent">The table a column, form or view belongs to.</param>
public sealed record MissingDependency(
    SolutionElement Source,
    int Type,
    string? SchemaName,
    Guid? Id,
    string? Parent,
    string? Solution
)
{
    public static MissingDependency Read(SolutionElement element) =>
        new(
            element,
            int.TryParse(
                element.RequiredAttribute("type"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var type
            )
                ? type
                : 0,
            element.Attribute("schemaName"),
            element.IdAttribute("id"),
            element.Attribute("parentSchemaName"),
            element.Attribute("solution")
        );
}
