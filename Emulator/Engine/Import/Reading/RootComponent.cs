using System;
using System.Globalization;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A component the solution declares: by schema name, by id, or (assemblies) both.</summary>
/// <param name="Type">The platform's component type code, see <see cref="ComponentTypes"/>.</param>
public sealed record RootComponent(SolutionElement Source, int Type, string? SchemaName, Guid? Id)
{
    public string Display =>
        SchemaName ?? Id?.ToString("B", CultureInfo.InvariantCulture) ?? "without a name";

    public static RootComponent Read(SolutionElement element)
    {
        var text = element.RequiredAttribute("type");
        if (
            !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var type)
            && text.Length > 0
        )
        {
            element.Report(ImportErrors.XsdValidation, $"The component type '{text}' is not a number.");
        }

        return new RootComponent(element, type, element.Attribute("schemaName"), element.IdAttribute("id"));
    }
}
