using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A form of a table, or a dashboard when <see cref="Table"/> is null (<c>systemform</c>).</summary>
/// <param name="Type">2 main, 6 quick view, 7 quick create, 0 dashboard.</param>
public sealed record PackagedForm(SolutionElement Source, string? Table, Guid? Id, int Type)
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string? FormXml { get; init; }

    public static PackagedForm Read(SolutionElement element, string? table, string? type) =>
        new(element, table, element.Id("formid") ?? element.Id("FormId"), TypeOf(type))
        {
            Name = element.Label1033("LocalizedNames", "LocalizedName"),
            Description = element.Label1033("Descriptions", "Description"),
            FormXml = (element.First("form") ?? element.First("FormXml", "forms", "form"))?.Xml.ToString(),
        };

    private static int TypeOf(string? type) =>
        type switch
        {
            "main" => 2,
            "quick" => 6,
            "quickCreate" => 7,
            "card" => 11,
            _ => 0,
        };
}
