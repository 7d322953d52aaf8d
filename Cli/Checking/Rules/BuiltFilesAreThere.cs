using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Everything that is built and packed is there.</summary>
internal sealed class BuiltFilesAreThere()
    : Rule("not-built", "Everything that is built and packed is there.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Package.Missing.Select(m => At(m.File, "The assembly is missing.", m.Message));
}
