using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds everything that keeps a draft from being published, and what its owner should think over.</summary>
public static class DraftCheck
{
    private const int MostStages = 100;
    private const int MostColumns = 200;

    /// <summary>Every problem, with its place; none that is more than a warning when the draft can be published.</summary>
    /// <param name="draft">The draft, stages and rules in order.</param>
    /// <param name="names">What its names can refer to.</param>
    public static IReadOnlyList<DraftProblem> Problems(DefinitionData draft, DraftNames names)
    {
        var scope = new FilterScope(names.FindColumn, DefinitionMapping.Zone(draft.Zone));
        var stages = new HashSet<string>(draft.Stages.Select(stage => stage.Id));
        return
        [
            .. ProblemsOfProcess(draft, scope),
            .. ApproverCheck.Problems(draft, names),
            .. StageCheck.Problems(draft),
            .. draft.Rules.SelectMany(rule => RuleCheck.Problems(rule, stages, scope)),
            .. draft.Rules.SelectMany(rule => RoleCheck.Problems(rule, names)),
            .. Contradictions.Problems(draft, scope),
            .. AdvanceCheck.Problems(draft),
            .. ProcessWeight.Problems(draft),
        ];
    }

    private static IEnumerable<DraftProblem> ProblemsOfProcess(DefinitionData draft, FilterScope scope)
    {
        const string place = "Process";
        if (draft.Name.Trim().Length == 0)
        {
            yield return new DraftProblem(place, "it has no name");
        }
        if (draft.Stages.Length == 0)
        {
            yield return new DraftProblem(place, "it has no active stage");
        }
        if (draft.Stages.Length > MostStages)
        {
            yield return new DraftProblem(place, $"it has more than {MostStages} stages");
        }
        if (DraftColumns.NamedBy(draft).Count > MostColumns)
        {
            yield return new DraftProblem(place, $"its rules name more than {MostColumns} columns");
        }
        if (draft.BpfTable.Length > 0 && !draft.BpfSync)
        {
            yield return new DraftProblem(
                place,
                $"it names the process bar table '{draft.BpfTable}', but the process bar is not kept in step"
            );
        }
        foreach (var text in FilterReader.Read(draft.AppliesTo, scope).Problems)
        {
            yield return new DraftProblem("Process, applies to", text);
        }
    }
}
