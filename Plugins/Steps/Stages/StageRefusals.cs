using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>Refusals of stage changes that no rule is asked for.</summary>
internal static class StageRefusals
{
    internal static readonly Violation Cleared = new(
        RefusalCode.StageCleared,
        "The stage of an opportunity cannot be cleared. Choose a stage, or close the opportunity."
    );

    internal static readonly Violation VersionChanged = new(
        RefusalCode.VersionChanged,
        "The process version of an opportunity cannot be changed by hand."
    );

    internal static readonly Violation NoProcess = new(
        RefusalCode.NoProcess,
        "This opportunity is in no sales process, so it has no stages to choose from. "
            + "Ask an administrator to enrol it."
    );

    internal static readonly Violation Closed = new(
        RefusalCode.ClosedOpportunity,
        "A closed opportunity keeps its stage. Reopen it first, then move it."
    );

    internal static readonly Violation KeepsOutcome = new(
        RefusalCode.ClosedOpportunity,
        "A closed opportunity keeps its outcome. Reopen it first, then close it again."
    );

    internal static readonly Violation LastStage = new(
        RefusalCode.StageOfAnotherProcess,
        "This opportunity is in its last stage already. Name a stage, or close it."
    );

    internal static readonly Violation SameStage = new(
        RefusalCode.StageOfAnotherProcess,
        "This opportunity is in that stage already. Name another one."
    );

    internal static Violation OfAnotherProcess(ProcessDefinition process) =>
        new(
            RefusalCode.StageOfAnotherProcess,
            "That stage is not one of {0}, version {1}. Choose {2}.",
            process.Name,
            process.Number,
            string.Join(", ", process.Stages.Select(stage => stage.Name))
        );
}
