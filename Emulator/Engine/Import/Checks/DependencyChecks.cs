using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>What the manifest lists as required is there.</summary>
internal static class DependencyChecks
{
    private static readonly int[] Checked =
    [
        ComponentTypes.Table,
        ComponentTypes.Column,
        ComponentTypes.Choice,
        ComponentTypes.Relationship,
    ];

    public static void Run(ImportTarget target)
    {
        foreach (var required in target.Package.Manifest.MissingDependencies.Where(IsChecked))
        {
            if (!Exists(target, required))
            {
                required.Source.Report(
                    ImportErrors.MissingDependencies,
                    $"The following solution cannot be imported: {target.Package.Manifest.UniqueName}. Some dependencies are missing. It needs {Describe(required)}."
                );
            }
        }
    }

    /// <summary>A sentence for each dependency of a kind that the emulator cannot look up.</summary>
    public static IEnumerable<string> NotChecked(SolutionPackage package) =>
        package
            .Manifest.MissingDependencies.Where(required => !IsChecked(required))
            .Select(required =>
                $"{required.Source.Place}: the dependency on {Describe(required)} was not checked."
            );

    private static bool IsChecked(MissingDependency required) => Checked.Contains(required.Type);

    private static bool Exists(ImportTarget target, MissingDependency required)
    {
        var name = required.SchemaName ?? "";
        var schema = target.Schema;
        return required.Type switch
        {
            ComponentTypes.Table => schema.Find(name.ToLowerInvariant()) is not null,
            ComponentTypes.Column => schema
                .Find((required.Parent ?? "").ToLowerInvariant())
                ?.Find(name.ToLowerInvariant())
                is not null,
            ComponentTypes.Choice => schema.FindChoice(name) is not null,
            _ => schema.FindOneToMany(name) is not null || schema.FindManyToMany(name) is not null,
        };
    }

    private static string Describe(MissingDependency required)
    {
        var name = required.SchemaName ?? required.Id?.ToString() ?? "an unnamed component";
        var parent = required.Parent is null ? "" : $" of {required.Parent}";
        var solution = required.Solution is null ? "" : $" from the solution {required.Solution}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}{parent} (component type {required.Type}){solution}"
        );
    }
}
