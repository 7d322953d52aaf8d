using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Folding;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>
/// Which stage of a version an opportunity belongs to, by the stage it is in now. Lines of the form <c>Develop = Work
/// out</c>, names or ids; nothing before the sign stands for an opportunity of which no stage is known. What no line
/// names keeps its stage: by id, else by name.
/// </summary>
public sealed class StageMap
{
    private readonly Dictionary<string, string> _lines;

    private StageMap(Dictionary<string, string> lines) => _lines = lines;

    /// <summary>The map in a text.</summary>
    /// <param name="text">Lines; blank for none.</param>
    /// <param name="targets">The versions that a line can lead to.</param>
    /// <param name="problems">Gains every line that cannot be used.</param>
    public static StageMap Read(
        string text,
        IReadOnlyCollection<ProcessDefinition> targets,
        ICollection<DraftProblem> problems
    )
    {
        var lines = new Dictionary<string, string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            var sign = line.IndexOf('=');
            if (sign < 0)
            {
                problems.Add(Problem(line, "it is not of the form 'stage now = stage of the version'"));
                continue;
            }
            var from = Key(line.Substring(0, sign));
            var to = line.Substring(sign + 1).Trim();
            if (!targets.Any(process => Find(process, to) is not null))
            {
                problems.Add(Problem(line, $"there is no stage '{to}'; name {NamesOf(targets)}"));
            }
            if (lines.ContainsKey(from))
            {
                problems.Add(Problem(line, "another line is about the same stage"));
            }
            lines[from] = to;
        }
        return new StageMap(lines);
    }

    /// <summary>The stage of a version; null when nothing says which.</summary>
    /// <param name="process">The version.</param>
    /// <param name="id">Id of the stage it is in now; null for none.</param>
    /// <param name="name">Name of that stage; blank for none.</param>
    public Stage? Find(ProcessDefinition process, Guid? id, string name)
    {
        if (id is { } given && _lines.TryGetValue(Key(given.ToString("D")), out var to))
        {
            return Find(process, to);
        }
        return _lines.TryGetValue(Key(name), out to)
            ? Find(process, to)
            : process.FindStage(id ?? Guid.Empty) ?? Named(process, name);
    }

    private static Stage? Find(ProcessDefinition process, string nameOrId) =>
        Guid.TryParse(nameOrId, out var id) ? process.FindStage(id) : Named(process, nameOrId);

    /// <summary>The only stage of that name.</summary>
    private static Stage? Named(ProcessDefinition process, string name)
    {
        var found = process.Stages.Where(stage => Key(stage.Name) == Key(name)).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private static string Key(string name) => TextFold.Fold(name.Trim());

    private static string NamesOf(IEnumerable<ProcessDefinition> targets) =>
        string.Join(
            ", ",
            targets.SelectMany(process => process.Stages).Select(stage => stage.Name).Distinct()
        );

    private static DraftProblem Problem(string line, string text) => new($"Stage map '{line}'", text);
}
