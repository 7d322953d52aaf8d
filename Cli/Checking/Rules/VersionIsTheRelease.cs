using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>The version is that of the top entry of the CHANGELOG, and nothing is newer than it.</summary>
internal sealed class VersionIsTheRelease()
    : Rule(
        "release-version",
        "The version is that of the top entry of the CHANGELOG, and nothing is newer than it."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var package = solution.Package;
        if (package.ReleaseVersion is { } release && release != package.Version)
        {
            yield return At(
                package.Manifest.Descendants("Version").FirstOrDefault() ?? package.Manifest,
                $"The version is {package.Version}, but the CHANGELOG says {release}.",
                "Set it to the version of the CHANGELOG."
            );
        }
        if (!Version.TryParse(package.Version, out var current))
        {
            yield break;
        }
        foreach (var introduced in package.Customizations.Descendants("IntroducedVersion"))
        {
            if (Version.TryParse(introduced.Value, out var version) && version > current)
            {
                yield return At(
                    introduced,
                    $"IntroducedVersion {version} is newer than the solution, {current}.",
                    "Give the version in which it first appears."
                );
            }
        }
    }
}
