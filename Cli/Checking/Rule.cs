using System.Collections.Generic;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking;

/// <summary>One thing that must hold of a solution.</summary>
/// <param name="code">Stable short name, lower case with dashes.</param>
/// <param name="title">What must hold, as a sentence.</param>
internal abstract class Rule(string code, string title)
{
    public string Code { get; } = code;

    public string Title { get; } = title;

    /// <summary>Every place where it does not hold.</summary>
    public abstract IEnumerable<Finding> Check(CheckedSolution solution);

    /// <summary>One finding when something is wrong, none when it is not.</summary>
    protected IEnumerable<Finding> If(bool isWrong, XElement place, string problem, string remedy) =>
        isWrong ? [At(place, problem, remedy)] : [];

    protected Finding At(XElement place, string problem, string remedy) =>
        new(Code, Origin.FileOf(place), Origin.LineOf(place), ElementPath.Of(place), problem, remedy);

    protected Finding At(string file, string problem, string remedy) =>
        new(Code, file, 0, "", problem, remedy);
}
