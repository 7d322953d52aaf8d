using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A script, page, style sheet or picture.</summary>
/// <param name="Type">1 HTML, 2 CSS, 3 script … 12 RESX.</param>
/// <param name="FileName">Its path in the zip.</param>
public sealed record PackagedWebResource(
    SolutionElement Source,
    Guid? Id,
    string Name,
    string DisplayName,
    int Type,
    string FileName
)
{
    public static PackagedWebResource Read(SolutionElement element) =>
        new(
            element,
            element.Id("WebResourceId"),
            element.Required("Name"),
            element.Text("DisplayName") ?? "",
            element.Number("WebResourceType", 0),
            element.Required("FileName")
        );
}
