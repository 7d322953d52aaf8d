using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>Ids of a file that was written by hand: they follow from the names, so that each import finds the same rows.</summary>
internal static class ProcessFileIds
{
    private static readonly Guid Namespace = new("5b0a7c1e-6a56-5d0f-9a6b-1f0f5a3c7e21");

    /// <summary>Fills in what is not given, and complains of ids that come twice.</summary>
    internal static void Complete(ProcessFileData file, ICollection<DraftProblem> problems)
    {
        var process = Guid.Parse(file.Id ??= Of(Namespace, $"process {file.Name}"));
        foreach (var stage in file.Stages)
        {
            var id = Guid.Parse(stage.Id ??= Of(process, $"stage {stage.Name}"));
            Complete(stage.Rules, id);
        }
        Complete(file.CloseRules, process);
        foreach (var id in Twice(file))
        {
            problems.Add(
                new DraftProblem(
                    "The file",
                    $"two entries have the id {id}; give each an id or a name of its own"
                )
            );
        }
    }

    private static void Complete(IEnumerable<RuleFileData> rules, Guid owner)
    {
        foreach (var rule in rules)
        {
            rule.Id ??= Of(owner, $"rule {rule.Direction} {rule.Name}");
        }
    }

    private static IEnumerable<string> Twice(ProcessFileData file) =>
        file
            .Stages.Select(stage => stage.Id)
            .Concat(
                file.Stages.SelectMany(stage => stage.Rules).Concat(file.CloseRules).Select(rule => rule.Id)
            )
            .Concat([file.Id])
            .OfType<string>()
            .GroupBy(id => id)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);

    private static string Of(Guid owner, string name) => DeterministicId.Of(owner, name).ToString("D");
}
