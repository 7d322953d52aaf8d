using System;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A view of a table (<c>savedquery</c>).</summary>
public sealed record PackagedView(SolutionElement Source, string Table, Guid? Id)
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public int QueryType { get; init; }

    public bool IsDefault { get; init; }

    public string? FetchXml { get; init; }

    public string? LayoutXml { get; init; }

    public static PackagedView Read(SolutionElement element, string table) =>
        new(element, table, element.Id("savedqueryid"))
        {
            Name = element.Label1033("LocalizedNames", "LocalizedName"),
            Description = element.Label1033("Descriptions", "Description"),
            QueryType = element.Number("querytype", 0),
            IsDefault = element.Flag("isdefault"),
            FetchXml = element.First("fetchxml", "fetch")?.Xml.ToString(),
            LayoutXml = element.First("layoutxml", "grid")?.Xml.ToString(),
        };
}
