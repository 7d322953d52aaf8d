namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A setting that an admin can give another value per environment.</summary>
public sealed record PackagedEnvironmentVariable(
    SolutionElement Source,
    string SchemaName,
    string DisplayName,
    int Type,
    string? DefaultValue
)
{
    public static PackagedEnvironmentVariable Read(SolutionElement element) =>
        new(
            element,
            element.RequiredAttribute("schemaname"),
            element.First("displayname")?.Attribute("default") ?? "",
            element.Number("type", 100000000),
            element.Text("defaultvalue")
        );
}
