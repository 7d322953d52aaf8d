using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Warns of stages that ask so much of a rep that made-up answers are to be expected.</summary>
internal static class ProcessWeight
{
    /// <summary>How many inputs a stage may ask for without a warning.</summary>
    private const int Budget = 8;

    internal static IEnumerable<DraftProblem> Problems(DefinitionData draft) =>
        from stage in draft.Stages
        let inputs = draft.Rules.Where(rule => rule.StageId == stage.Id && IsFelt(rule)).Sum(InputsOf)
        where inputs > Budget
        select new DraftProblem(
            $"Stage '{stage.Name}'",
            $"its rules ask for {inputs} inputs; more than {Budget} invite made-up answers"
        )
        {
            IsWarning = true,
        };

    private static bool IsFelt(RuleData rule) => (Severity)rule.Severity is Severity.Warn or Severity.Block;

    private static int InputsOf(RuleData rule) =>
        rule.Kind == (int)GateKind.RequiredColumns ? rule.Columns.Length : 1;
}
