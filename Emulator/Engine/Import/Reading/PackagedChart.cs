using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A chart of a table (<c>savedqueryvisualization</c>).</summary>
public sealed record PackagedChart(SolutionElement Source, string Table, Guid? Id)
{
    public string Name { get; init; } = "";

    /// <summary>The <c>&lt;datadefinition&gt;</c>: queries, categories and measures.</summary>
    public string? DataDescription { get; init; }

    /// <summary>The <c>&lt;Chart&gt;</c>: what it looks like.</summary>
    public string? PresentationDescription { get; init; }

    public bool IsDefault { get; init; }

    public string Description { get; init; } = "";

    public static PackagedChart Read(SolutionElement element, string table) =>
        new(element, table, element.Id("savedqueryvisualizationid"))
        {
            Name = element.Text("name") ?? element.Label1033("LocalizedNames", "LocalizedName"),
            IsDefault = element.Flag("isdefault"),
            Description = element.Label1033("Descriptions", "Description"),
            DataDescription = element.First("datadescription", "datadefinition")?.Xml.ToString(),
            PresentationDescription = element.First("presentationdescription", "Chart")?.Xml.ToString(),
        };
}
