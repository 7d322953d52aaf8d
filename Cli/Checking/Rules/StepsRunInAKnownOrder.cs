using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>No class is registered twice for the same event, and steps of one event have ranks of their own.</summary>
internal sealed class StepsRunInAKnownOrder()
    : Rule(
        "step-order",
        "No class is registered twice for the same event, and steps of one event have ranks of their own."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        Repeated(
                solution.Steps,
                s => s.PluginType,
                "The class is registered twice for this event.",
                "Remove one of the steps."
            )
            .Concat(
                Repeated(
                    solution.Steps,
                    s => $"{s.Rank}",
                    "Another step of this event has the same rank: their order would be chance.",
                    "Give it a rank of its own."
                )
            );

    private IEnumerable<Finding> Repeated(
        IEnumerable<StepView> steps,
        Func<StepView, string> key,
        string problem,
        string remedy
    ) =>
        steps
            .GroupBy(s => (s.Value("SdkMessageId"), s.Table, s.Stage, s.IsAsynchronous, key(s)))
            .SelectMany(g => g.Skip(1))
            .Select(s => At(s.Element, problem, remedy));
}
