using System.IO;
using System.IO.Compression;
using System.Text;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>An unmanaged solution of somebody else with one table.</summary>
internal static class SmallSolution
{
    private const string ContentTypes =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"a/b\" /></Types>";

    /// <summary>Writes the solution as a zip file; its path.</summary>
    /// <param name="scratch">Where to.</param>
    /// <param name="prefix">Customization prefix of its publisher.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="entity">The table as XML.</param>
    /// <param name="relationships">Its relationships as XML.</param>
    public static string Zip(
        Scratch scratch,
        string prefix,
        string table,
        string entity,
        string relationships = ""
    )
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "solution.xml", Manifest(prefix, table));
            Add(
                zip,
                "customizations.xml",
                $"<ImportExportXml><Entities>{entity}</Entities><EntityRelationships>{relationships}</EntityRelationships></ImportExportXml>"
            );
            Add(zip, "[Content_Types].xml", ContentTypes);
        }
        return scratch.Write(prefix + ".zip", bytes.ToArray());
    }

    private static string Manifest(string prefix, string table) =>
        $"""
            <ImportExportXml><SolutionManifest><UniqueName>Of_{prefix}</UniqueName>
              <LocalizedNames><LocalizedName description="Another one" languagecode="1033" /></LocalizedNames>
              <Version>1.0.0.0</Version><Managed>0</Managed>
              <Publisher><UniqueName>{prefix}_publisher</UniqueName>
                <LocalizedNames><LocalizedName description="Contoso" languagecode="1033" /></LocalizedNames>
                <CustomizationPrefix>{prefix}</CustomizationPrefix>
                <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher>
              <RootComponents><RootComponent type="1" schemaName="{table}" behavior="0" /></RootComponents>
              <MissingDependencies /></SolutionManifest></ImportExportXml>
            """;

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var content = zip.CreateEntry(path).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}
