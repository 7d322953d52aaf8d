using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Stage, mode and rank of a step go together.</summary>
internal sealed class StepStagesAreValid() : Rule("step-stage", "Stage, mode and rank of a step go together.")
{
    private const string PluginHandler = "4602";

    public override IEnumerable<Finding> Check(CheckedSolution solution) => solution.Steps.SelectMany(Faults);

    private IEnumerable<Finding> Faults(StepView step) =>
        [
            .. If(
                step.Stage is not (10 or 20 or 40),
                step.Element,
                $"A step cannot run in stage {step.Stage}.",
                "Use 10, 20 or 40."
            ),
            .. If(
                step.IsAsynchronous && step.Stage != 40,
                step.Element,
                "An asynchronous step must run in stage 40.",
                "Set the stage to 40 or the mode to 0."
            ),
            .. If(
                step.IsAsynchronous != (step.Value("AsyncAutoDelete") == "1"),
                step.Element,
                "AsyncAutoDelete is 1 for asynchronous steps and 0 for others.",
                "Correct it, or finished jobs pile up."
            ),
            .. If(step.Rank < 1, step.Element, "Ranks are counted from 1.", "Correct Rank."),
            .. If(
                step.Value("EventHandlerTypeCode") != PluginHandler,
                step.Element,
                "The step does not run a plugin.",
                $"Set EventHandlerTypeCode to {PluginHandler}."
            ),
        ];
}
