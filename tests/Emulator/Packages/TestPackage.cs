using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>A packed solution built from templates; what a test does not set is valid.</summary>
public sealed record TestPackage
{
    private const string AssemblyPath = "PluginAssemblies/TestPlugins-1/TestPlugins.dll";

    private static readonly string[] PluginNames =
    [
        "AskForRetry",
        "AskForServices",
        "Chatter",
        "CloseOther",
        "CountRuns",
        "Crash",
        "CreateAccount",
        "Echo",
        "MeetAnother",
        "CopyImage",
        "Refuse",
        "RunBatch",
        "SetColumn",
        "SetLookup",
        "ShareVariable",
        "SwallowFault",
        "TellConfiguration",
        "TraceContext",
        "UpdateAgain",
        "UpdateLookup",
    ];

    public string Version { get; init; } = "1.0.0.0";

    public string UniqueName { get; init; } = "TestSolution";

    public bool IsManaged { get; init; } = true;

    public string Publisher { get; init; } = "tester";

    public string Entities { get; init; } = TestTables.Thing + TestTables.Setting;

    public string Relationships { get; init; } = TestTables.Relationships;

    public string Roles { get; init; } = "";

    public string Profiles { get; init; } = "";

    public string WebResources { get; init; } = "";

    public string Dashboards { get; init; } = "";

    public string Workflows { get; init; } = "";

    public ImmutableArray<TestStep> Steps { get; init; } = [];

    public string AssemblyFullName { get; init; } = PluginAssembly.FullName;

    public Guid AssemblyId { get; init; } = TestId.Of("assembly");

    public string ExtraPluginType { get; init; } = "";

    public byte[]? Assembly { get; init; } = PluginAssembly.Content;

    public string ExtraRoots { get; init; } = "";

    public string OmittedRoot { get; init; } = "";

    public string Dependencies { get; init; } = "";

    public string ContentTypes { get; init; } =
        "<Default Extension=\"xml\" ContentType=\"a/b\" /><Default Extension=\"dll\" ContentType=\"a/b\" />";

    /// <summary>Further files, by path.</summary>
    public ImmutableDictionary<string, string> Files { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public TestPackage With(params TestStep[] steps) => this with { Steps = [.. Steps, .. steps] };

    public MemoryStream Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "solution.xml", SolutionXml);
            Add(zip, "customizations.xml", CustomizationsXml);
            Add(
                zip,
                "[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{ContentTypes}</Types>"
            );
            foreach (var (path, text) in Files)
            {
                Add(zip, path, text);
            }

            if (Assembly is not null)
            {
                using var content = zip.CreateEntry(AssemblyPath).Open();
                content.Write(Assembly);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var content = zip.CreateEntry(path).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }

    private IEnumerable<string> Roots =>
        [
            "type=\"1\" schemaName=\"test_thing\"",
            "type=\"1\" schemaName=\"test_setting\"",
            .. Entities.Contains(">Account<") ? ["type=\"1\" schemaName=\"account\""] : Array.Empty<string>(),
            "type=\"9\" schemaName=\"test_kind\"",
            $"type=\"91\" id=\"{AssemblyId:B}\" schemaName=\"{AssemblyFullName}\"",
            .. Steps.Select(step => $"type=\"92\" id=\"{TestId.Of(step.Name):B}\""),
        ];

    private string SolutionXml =>
        $"""
            <ImportExportXml><SolutionManifest><UniqueName>{UniqueName}</UniqueName>
              <LocalizedNames><LocalizedName description="Test" languagecode="1033" /></LocalizedNames>
              <Version>{Version}</Version><Managed>{(IsManaged ? 1 : 0)}</Managed>
              <Publisher><UniqueName>{Publisher}</UniqueName>
                <LocalizedNames><LocalizedName description="Tester" languagecode="1033" /></LocalizedNames>
                <CustomizationPrefix>test</CustomizationPrefix>
                <CustomizationOptionValuePrefix>72700</CustomizationOptionValuePrefix></Publisher>
              <RootComponents>{RootsXml}{ExtraRoots}</RootComponents>
              <MissingDependencies>{Dependencies}</MissingDependencies></SolutionManifest></ImportExportXml>
            """;

    private string RootsXml =>
        string.Concat(
            Roots
                .Where(root => OmittedRoot.Length == 0 || !root.Contains(OmittedRoot))
                .Select(root => $"<RootComponent {root} behavior=\"0\" />")
        );

    private string CustomizationsXml =>
        $"""
            <ImportExportXml><Entities>{Entities}</Entities><Roles>{Roles}</Roles>
              <Workflows>{Workflows}</Workflows>
              <FieldSecurityProfiles>{Profiles}</FieldSecurityProfiles>
              <EntityRelationships>{Relationships}</EntityRelationships><optionsets>{TestTables.Choices}</optionsets>
              <Dashboards>{Dashboards}</Dashboards><WebResources>{WebResources}</WebResources>
              <SolutionPluginAssemblies><PluginAssembly FullName="{AssemblyFullName}" PluginAssemblyId="{AssemblyId}">
                <IsolationMode>2</IsolationMode><FileName>/{AssemblyPath}</FileName>
                <PluginTypes>{string.Concat(
                PluginNames.Select(TypeXml)
            )}{ExtraPluginType}</PluginTypes></PluginAssembly></SolutionPluginAssemblies>
              <SdkMessageProcessingSteps>{string.Concat(
                Steps.Select(step => step.Xml)
            )}</SdkMessageProcessingSteps>
            </ImportExportXml>
            """;

    public static string TypeXml(string name) =>
        $"""
            <PluginType AssemblyQualifiedName="TestPlugins.{name}, {PluginAssembly.FullName}" PluginTypeId="{TestId.Of(
                "type " + name
            )}"
              Name="TestPlugins.{name}"><FriendlyName>{name}</FriendlyName></PluginType>
            """;
}
