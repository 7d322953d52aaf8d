using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Checks;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Reads a packed solution into a <see cref="SolutionPackage"/>.</summary>
internal sealed class PackageReader(SolutionZip zip, Schema installed)
{
    /// <param name="installed">Supplies the global choices that columns of the package may use.</param>
    /// <exception cref="SolutionImportException">The zip, or a root file in it, cannot be read at all.</exception>
    public static SolutionPackage Read(Stream stream, Schema installed, ImportProblems problems)
    {
        var zip = SolutionZip.Read(stream, problems);
        var manifest = zip.Xml("solution.xml") is { } root ? SolutionManifest.Read(root) : null;
        var customizations = zip.Xml("customizations.xml");
        if (manifest is null || customizations is null)
        {
            problems.ThrowIfAny();
            throw new InvalidOperationException("An unreadable root file was not reported.");
        }

        return new PackageReader(zip, installed).Read(manifest, customizations);
    }

    private SolutionPackage Read(SolutionManifest manifest, SolutionElement root)
    {
        ElementChecks.Run(root);
        var choices = root.Children("optionsets", "optionset")
            .Select(element => (element, ChoiceReader.Read(element, isGlobal: true)))
            .ToList();
        var entities = root.Children("Entities", "Entity").ToList();
        return ReadPlugins(root, ReadPresentation(root, entities, new SolutionPackage(zip, manifest))) with
        {
            Choices = choices,
            Tables = [.. entities.Select(entity => TableReader.Read(entity, Choice)).OfType<PackagedTable>()],
            Relationships =
            [
                .. root.Children("EntityRelationships", "EntityRelationship").Select(RelationshipReader.Read),
            ],
            Roles = [.. root.Children("Roles", "Role").Select(PackagedRole.Read)],
            Profiles =
            [
                .. root.Children("FieldSecurityProfiles", "FieldSecurityProfile")
                    .Select(PackagedProfile.Read),
            ],
            EnvironmentVariables =
            [
                .. zip.XmlBelow("environmentvariabledefinitions", "environmentvariabledefinition.xml")
                    .Select(PackagedEnvironmentVariable.Read),
            ],
            Ignored = [.. NotInstalled.In(root, zip)],
        };

        Choice? Choice(string name) =>
            choices.Select(choice => choice.Item2).FirstOrDefault(choice => choice.Name == name)
            ?? installed.FindChoice(name);
    }

    private static SolutionPackage ReadPresentation(
        SolutionElement root,
        List<SolutionElement> entities,
        SolutionPackage package
    ) =>
        package with
        {
            Views = [.. entities.SelectMany(Views)],
            Forms =
            [
                .. entities.SelectMany(Forms),
                .. root.Children("Dashboards", "Dashboard").Select(Dashboard),
            ],
            Charts = [.. entities.SelectMany(Charts)],
            WebResources = [.. root.Children("WebResources", "WebResource").Select(PackagedWebResource.Read)],
            Flows =
            [
                .. root.Children("Workflows", "Workflow")
                    .Where(process => process.Text("JsonFileName") is not null)
                    .Select(PackagedFlow.Read),
            ],
            Apps = [.. root.Children("AppModules", "AppModule").Select(PackagedApp.Read)],
            SiteMaps =
            [
                .. root.Children("AppModuleSiteMaps", "AppModuleSiteMap").Select(PackagedSiteMap.Read),
            ],
        };

    private SolutionPackage ReadPlugins(SolutionElement root, SolutionPackage package) =>
        package with
        {
            Assemblies =
            [
                .. root.Children("SolutionPluginAssemblies", "PluginAssembly").Select(PackagedAssembly.Read),
            ],
            Steps =
            [
                .. root.Children("SdkMessageProcessingSteps", "SdkMessageProcessingStep")
                    .Select(PackagedStep.Read),
            ],
            CustomApis = [.. zip.XmlBelow("customapis", "customapi.xml").Select(ReadCustomApi)],
        };

    private PackagedCustomApi ReadCustomApi(SolutionElement element)
    {
        var folder = element.File[..element.File.LastIndexOf('/')];
        return PackagedCustomApi.Read(element) with
        {
            Parameters =
            [
                .. zip.XmlBelow($"{folder}/customapirequestparameters", "customapirequestparameter.xml")
                    .Select(PackagedApiParameter.Read),
            ],
            Responses =
            [
                .. zip.XmlBelow($"{folder}/customapiresponseproperties", "customapiresponseproperty.xml")
                    .Select(PackagedApiParameter.Read),
            ],
        };
    }

    private static IEnumerable<PackagedView> Views(SolutionElement entity) =>
        entity
            .Children("SavedQueries", "savedqueries", "savedquery")
            .Select(view => PackagedView.Read(view, TableOf(entity)));

    private static IEnumerable<PackagedForm> Forms(SolutionElement entity) =>
        entity
            .Children("FormXml", "forms")
            .SelectMany(forms =>
                forms
                    .Children("systemform")
                    .Select(form => PackagedForm.Read(form, TableOf(entity), forms.Attribute("type")))
            );

    private static IEnumerable<PackagedChart> Charts(SolutionElement entity) =>
        entity
            .Children("Visualizations", "visualization")
            .Select(chart => PackagedChart.Read(chart, TableOf(entity)));

    private static PackagedForm Dashboard(SolutionElement dashboard) =>
        PackagedForm.Read(dashboard, null, null);

    private static string TableOf(SolutionElement entity) => (entity.Text("Name") ?? "").ToLowerInvariant();
}
