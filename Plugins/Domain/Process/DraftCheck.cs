using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds everything that keeps a draft from being published.</summary>
public static class DraftCheck
{
    private const int MostStages = 100;
    private const int MostColumns = 200;

    /// <summary>Every problem, with its place; none when the draft can be published.</summary>
    /// <param name="draft">The draft, stages and rules in order.</param>
    /// <param name="findColumn">The column of that logical name, or null when rules cannot use it.</param>
    public static IReadOnlyList<DraftProblem> Problems(DefinitionData draft, Func<string, Column?> findColumn)
    {
        var problems = new List<DraftProblem>();
        var scope = new FilterScope(findColumn, DefinitionMapping.Zone(draft.Zone));
        CheckProcess(draft, scope, problems);
        CheckStages(draft.Stages, problems);
        var stages = new HashSet<string>(draft.Stages.Select(stage => stage.Id));
        foreach (var rule in draft.Rules)
        {
            problems.AddRange(RuleCheck.Problems(rule, stages, scope));
        }
        return problems;
    }

    private static void CheckProcess(DefinitionData draft, FilterScope scope, List<DraftProblem> problems)
    {
        const string place = "Process";
        if (draft.Name.Trim().Length == 0)
        {
            problems.Add(new DraftProblem(place, "it has no name"));
        }
        if (draft.Stages.Length == 0)
        {
            problems.Add(new DraftProblem(place, "it has no active stage"));
        }
        if (draft.Stages.Length > MostStages)
        {
            problems.Add(new DraftProblem(place, $"it has more than {MostStages} stages"));
        }
        if (DraftColumns.NamedBy(draft).Count > MostColumns)
        {
            problems.Add(new DraftProblem(place, $"its rules name more than {MostColumns} columns"));
        }
        var reading = FilterReader.Read(draft.AppliesTo, scope);
        problems.AddRange(reading.Problems.Select(text => new DraftProblem("Process, applies to", text)));
    }

    private static void CheckStages(IReadOnlyList<StageData> stages, List<DraftProblem> problems)
    {
        for (var index = 0; index < stages.Count; index++)
        {
            var place = $"Stage '{stages[index].Name}'";
            var previous = index == 0 ? null : stages[index - 1];
            foreach (var text in ProblemsOf(stages[index], previous, expectedOrdinal: index + 1))
            {
                problems.Add(new DraftProblem(place, text));
            }
        }
    }

    private static IEnumerable<string> ProblemsOf(StageData stage, StageData? previous, int expectedOrdinal)
    {
        if (stage.Name.Trim().Length == 0)
        {
            yield return "it has no name";
        }
        if (stage.Ordinal < 1)
        {
            yield return "it has no ordinal";
        }
        else if (stage.Ordinal == previous?.Ordinal)
        {
            yield return $"it has the same ordinal {stage.Ordinal} as '{previous.Name}'";
        }
        else if (stage.Ordinal > Math.Max(previous?.Ordinal + 1 ?? 1, expectedOrdinal))
        {
            yield return $"its ordinal is {stage.Ordinal}, but stages are numbered 1, 2, 3 without gaps";
        }
        if (stage.Probability is < 0 or > 100)
        {
            yield return $"its probability is {stage.Probability}, not between 0 and 100";
        }
        else if (stage.Probability < previous?.Probability)
        {
            yield return $"its probability {stage.Probability} is less than that of '{previous.Name}'";
        }
    }
}
