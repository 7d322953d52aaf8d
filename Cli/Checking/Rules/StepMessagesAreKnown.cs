using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>The message of every step is known and is the one its name says.</summary>
internal sealed class StepMessagesAreKnown()
    : Rule("step-message", "The message of every step is known and is the one its name says.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        foreach (var step in solution.Steps)
        {
            if (step.Message is null)
            {
                yield return At(
                    step.Element,
                    $"SdkMessageId {step.Value("SdkMessageId")} is no message with a fixed id.",
                    "Use an id that is the same in every organisation; Win and Lose have none that is public."
                );
            }
            else if (!step.Name.Contains($"{step.Message} of {step.Table}", StringComparison.Ordinal))
            {
                yield return At(
                    step.Element,
                    $"The step runs on {step.Message} of {step.Table}, its name says otherwise.",
                    $"Name it '{step.PluginType}: {step.Message} of {step.Table}'."
                );
            }
        }
    }
}
