using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Import.Reading;

/// <summary>What solution.xml says about the solution as a whole.</summary>
public sealed record SolutionManifest(
    SolutionElement Source,
    string UniqueName,
    string DisplayName,
    Version Version,
    bool IsManaged,
    SolutionPublisher Publisher
)
{
    public IReadOnlyList<RootComponent> RootComponents { get; init; } = [];

    public IReadOnlyList<MissingDependency> MissingDependencies { get; init; } = [];

    /// <summary>Null, with problems reported, when the file has no manifest.</summary>
    public static SolutionManifest? Read(SolutionElement root)
    {
        if (root.First("SolutionManifest") is not { } manifest)
        {
            root.Report(ImportErrors.XsdValidation, "<SolutionManifest> is missing.");
            return null;
        }

        return new SolutionManifest(
            manifest,
            ReadUniqueName(manifest),
            manifest.Label1033("LocalizedNames", "LocalizedName"),
            ReadVersion(manifest),
            manifest.Flag("Managed"),
            SolutionPublisher.Read(manifest)
        )
        {
            RootComponents =
            [
                .. manifest.Children("RootComponents", "RootComponent").Select(RootComponent.Read),
            ],
            MissingDependencies =
            [
                .. manifest
                    .Children("MissingDependencies", "MissingDependency", "Required")
                    .Select(MissingDependency.Read),
            ],
        };
    }

    private static string ReadUniqueName(SolutionElement manifest)
    {
        var name = manifest.Required("UniqueName");
        var valid =
            name.Length == 0 || (IsLetter(name[0]) && name.All(c => IsLetter(c) || char.IsAsciiDigit(c)));
        if (!valid)
        {
            manifest.Report(
                ImportErrors.InvalidSolutionUniqueName,
                $"Invalid character specified for solution unique name '{name}'. Only characters within the ranges [A-Z], [a-z], [0-9] or _ are allowed."
            );
        }

        return name;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    private static Version ReadVersion(SolutionElement manifest)
    {
        var text = manifest.Required("Version");
        if (Version.TryParse(text, out var version) && version.Revision >= 0)
        {
            return version;
        }

        if (text.Length > 0)
        {
            manifest.Report(
                ImportErrors.InvalidSolutionVersion,
                $"An invalid solution version was specified: '{text}' is not major.minor.build.revision."
            );
        }

        return new Version(0, 0, 0, 0);
    }
}
