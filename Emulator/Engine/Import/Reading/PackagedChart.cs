using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A chart of a table (<c>savedqueryvisualization</c>).</summary>
public sealed record PackagedChart(SolutionElement Source, string Table, Guid? Id)
{
    public string Name { get; init; } = "";

    public string? DataDescription { get; init; }

    public string? PresentationDescription { get; init; }

    public static PackagedChart Read(SolutionElement element, string table) =>
        new(element, table, element.Id("savedqueryvisualizationid"))
        {
            Name = element.Text("name") ?? element.Label1033("LocalizedNames", "LocalizedName"),
            DataDescription = element.First("datadescription")?.Xml.ToString(),
            PresentationDescription = element.First("presentationdescription")?.Xml.ToString(),
        };
}
