using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>A step on Update names the columns that start it; no other step does.</summary>
internal sealed class UpdateStepsHaveAFilter()
    : Rule("step-filter", "A step on Update names the columns that start it; no other step does.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Steps.Where(s => s.Message is not null && (s.Message == "Update") == (s.Filter.Count == 0))
            .Select(s =>
                At(
                    s.Element,
                    s.Message == "Update"
                        ? "The step runs on every Update."
                        : $"{s.Message} knows no filter.",
                    s.Message == "Update"
                        ? "Name its columns in FilteringAttributes."
                        : "Remove FilteringAttributes."
                )
            );
}
