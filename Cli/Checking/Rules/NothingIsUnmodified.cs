using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Nothing in the package is marked as unmodified.</summary>
internal sealed class NothingIsUnmodified()
    : Rule("no-unmodified", "Nothing in the package is marked as unmodified.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Package.Customizations.Descendants()
            .Where(e => e.Attribute("unmodified") is not null)
            .Select(e =>
                At(
                    e,
                    "It is a placeholder of an unmanaged export.",
                    "Remove it; what we do not change we do not ship."
                )
            );
}
