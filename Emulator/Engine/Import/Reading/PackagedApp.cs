namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>A model-driven app.</summary>
/// <param name="Xml">The whole <c>&lt;AppModule&gt;</c>.</param>
public sealed record PackagedApp(SolutionElement Source, string UniqueName, string Name, string Xml)
{
    public static PackagedApp Read(SolutionElement element) =>
        new(
            element,
            element.Required("UniqueName"),
            element.Label1033("LocalizedNames", "LocalizedName"),
            element.Xml.ToString()
        );
}
