namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>The navigation of an app.</summary>
/// <param name="Xml">The <c>&lt;SiteMap&gt;</c> inside.</param>
public sealed record PackagedSiteMap(SolutionElement Source, string UniqueName, string Xml)
{
    public static PackagedSiteMap Read(SolutionElement element) =>
        new(element, element.Required("SiteMapUniqueName"), element.First("SiteMap")?.Xml.ToString() ?? "");
}
