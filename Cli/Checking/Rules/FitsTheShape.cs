using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Checking.Shapes;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Elements, attributes and values are those of an export: one rule per sort of misfit.</summary>
internal sealed class FitsTheShape(ShapeFaultKind kind, string code, string title) : Rule(code, title)
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.ShapeFaults.Where(f => f.Kind == kind).Select(f => At(f.Place, f.Problem, f.Remedy));
}
