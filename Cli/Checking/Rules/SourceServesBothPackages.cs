using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>The source can be packed both ways, a zip is one of them.</summary>
internal sealed class SourceServesBothPackages()
    : Rule("managed-flag", "The source can be packed both ways, a zip is one of them.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var package = solution.Package;
        var isZip = package.ContentTypes is not null;
        if (isZip ? package.Managed is "0" or "1" : package.Managed == "2")
        {
            yield break;
        }
        yield return At(
            package.Manifest.Descendants("Managed").FirstOrDefault() ?? package.Manifest,
            $"Managed is '{package.Managed}'.",
            isZip ? "A zip has 0 (unmanaged) or 1 (managed)." : "The source has 2 (both)."
        );
    }
}
