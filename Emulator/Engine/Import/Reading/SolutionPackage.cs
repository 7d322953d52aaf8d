using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>Everything in a packed solution that the emulator installs.</summary>
public sealed record SolutionPackage(SolutionZip Zip, SolutionManifest Manifest)
{
    public IReadOnlyList<(SolutionElement Source, Choice Choice)> Choices { get; init; } = [];

    public IReadOnlyList<PackagedTable> Tables { get; init; } = [];

    public IReadOnlyList<PackagedRelationship> Relationships { get; init; } = [];

    public IReadOnlyList<PackagedView> Views { get; init; } = [];

    public IReadOnlyList<PackagedForm> Forms { get; init; } = [];

    public IReadOnlyList<PackagedChart> Charts { get; init; } = [];

    public IReadOnlyList<PackagedWebResource> WebResources { get; init; } = [];

    public IReadOnlyList<PackagedRole> Roles { get; init; } = [];

    public IReadOnlyList<PackagedProfile> Profiles { get; init; } = [];

    public IReadOnlyList<PackagedAssembly> Assemblies { get; init; } = [];

    public IReadOnlyList<PackagedStep> Steps { get; init; } = [];

    public IReadOnlyList<PackagedCustomApi> CustomApis { get; init; } = [];

    public IReadOnlyList<PackagedEnvironmentVariable> EnvironmentVariables { get; init; } = [];

    public IReadOnlyList<PackagedFlow> Flows { get; init; } = [];

    public IReadOnlyList<PackagedApp> Apps { get; init; } = [];

    public IReadOnlyList<PackagedSiteMap> SiteMaps { get; init; } = [];

    /// <summary>Sections and folders that hold something the emulator does not install.</summary>
    public IReadOnlyList<SolutionPlace> Ignored { get; init; } = [];
}
