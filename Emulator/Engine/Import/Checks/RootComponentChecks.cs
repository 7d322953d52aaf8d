using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>What the manifest declares is in the package, and what is in the package is declared.</summary>
internal static class RootComponentChecks
{
    public static void Run(ImportTarget target)
    {
        var contained = Contained(target.Package).ToList();
        var roots = target.Package.Manifest.RootComponents;
        foreach (var root in roots.Where(root => !IsSubcomponent(root.Type)))
        {
            if (!contained.Any(component => component.Matches(root)) && !IsInstalled(target, root))
            {
                root.Source.Report(
                    ImportErrors.MissingComponent,
                    $"Cannot add a Root Component {root.Display} of type {root.Type} because it is not in the target system and not in the package."
                );
            }
        }

        foreach (var component in contained.Where(component => component.NeedsRoot))
        {
            if (!roots.Any(component.Matches))
            {
                component.Source.Report(
                    ImportErrors.MissingRootComponentEntry,
                    $"The import has failed because component {component.Display} of type {component.Type} is not declared in the solution file as a root component. Add it to <RootComponents> in solution.xml."
                );
            }
        }
    }

    private static bool IsInstalled(ImportTarget target, RootComponent root) =>
        root.Type == ComponentTypes.Table
        && target.Schema.Find((root.SchemaName ?? "").ToLowerInvariant()) is not null;

    /// <summary>Views, charts, forms and processes are listed in other ways; the emulator takes them as they come.</summary>
    private static bool IsSubcomponent(int type) =>
        type is ComponentTypes.Column or ComponentTypes.Relationship or ComponentTypes.Workflow;

    private static IEnumerable<Component> Contained(SolutionPackage package) =>
        [
            .. package.Tables.Select(table => Named(table.Source, ComponentTypes.Table, table.LogicalName)),
            .. package.Choices.Select(choice =>
                Named(choice.Source, ComponentTypes.Choice, choice.Choice.Name)
            ),
            .. package.WebResources.Select(file => Named(file.Source, ComponentTypes.WebResource, file.Name)),
            .. package.Apps.Select(app => Named(app.Source, ComponentTypes.App, app.UniqueName)),
            .. package.SiteMaps.Select(map => Named(map.Source, ComponentTypes.SiteMap, map.UniqueName)),
            .. package.EnvironmentVariables.Select(variable =>
                Named(variable.Source, ComponentTypes.EnvironmentVariable, variable.SchemaName) with
                {
                    NeedsRoot = false,
                }
            ),
            .. package.Roles.Select(role => Identified(role.Source, ComponentTypes.Role, role.Id)),
            .. package.Profiles.Select(profile =>
                Identified(profile.Source, ComponentTypes.ColumnSecurityProfile, profile.Id)
            ),
            .. package.Steps.Select(step => Identified(step.Source, ComponentTypes.Step, step.Id)),
            .. package.Assemblies.Select(assembly =>
                Named(assembly.Source, ComponentTypes.PluginAssembly, assembly.FullName) with
                {
                    Id = assembly.Id,
                }
            ),
            .. package.Views.Select(view => Optional(view.Source, ComponentTypes.View, view.Id)),
            .. package.Charts.Select(chart => Optional(chart.Source, ComponentTypes.Chart, chart.Id)),
            .. package.Forms.Select(form =>
                Optional(form.Source, ComponentTypes.Form, form.Id) with
                {
                    NeedsRoot = form.Table is null,
                }
            ),
        ];

    private static Component Named(SolutionElement source, int type, string name) =>
        new(source, type, name, null, true);

    private static Component Identified(SolutionElement source, int type, Guid id) =>
        new(source, type, null, id, true);

    private static Component Optional(SolutionElement source, int type, Guid? id) =>
        new(source, type, null, id, false);

    private sealed record Component(SolutionElement Source, int Type, string? Name, Guid? Id, bool NeedsRoot)
    {
        public string Display => Name ?? Id?.ToString("B", CultureInfo.InvariantCulture) ?? "without an id";

        public bool Matches(RootComponent root) =>
            root.Type == Type
            && (
                (Id is { } id && root.Id == id)
                || (
                    Name is { } name
                    && string.Equals(root.SchemaName, name, StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
