namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A request parameter or a response property of a custom API.</summary>
/// <param name="Type">0 Boolean … 12 Guid, the platform's numbering of custom API types.</param>
/// <param name="Table">The logical name its rows must have; null for any table.</param>
public sealed record PackagedApiParameter(
    SolutionElement Source,
    string UniqueName,
    string Name,
    int Type,
    bool IsOptional,
    string? Table
)
{
    public static PackagedApiParameter Read(SolutionElement element) =>
        new(
            element,
            element.RequiredAttribute("uniquename"),
            element.Text("name") ?? "",
            element.Number("type", -1),
            element.Flag("isoptional"),
            element.Text("logicalentityname")
        );
}
