using System;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What the names of a question mean in an organisation.</summary>
/// <param name="Scope">Whose figures.</param>
/// <param name="Process">The only process that counts; null for all.</param>
/// <param name="Stage">The stage; null for the whole process.</param>
public sealed record NamedSubject(Scope Scope, MeasuredProcess? Process, Stage? Stage)
{
    /// <exception cref="UsageException">A name is not there, or means several.</exception>
    public static NamedSubject Of(MeasuredOrganisation organisation, KpiSubject subject)
    {
        var process = subject.Process is { } name ? ProcessOf(organisation.Processes, name) : null;
        return new NamedSubject(
            NamedScope.Of(organisation, subject.Whose),
            process,
            subject.Stage is { } stage ? StageOf(organisation.Processes, process, stage) : null
        );
    }

    /// <summary>Names for the rows.</summary>
    /// <param name="owners">Where the scope is looked up.</param>
    public KpiNames NamesIn(Owners owners) =>
        new(
            Scope.Kind == ScopeKind.Organisation ? KpiNames.Organisation : owners.NameOf(Scope.Id),
            Process?.Name,
            Stage?.Name
        );

    /// <summary>Whether opportunities in that process count.</summary>
    public bool Covers(Guid process) => Process is null || Process.Id == process;

    private static MeasuredProcess ProcessOf(MeasuredProcesses processes, string name)
    {
        var found = processes.All.Where(process => IsCalled(process.Name, name)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"--process: no sales process '{name}' has been published. "
                    + Suggestion.Of(name, processes.All.Select(process => process.Name))
            ),
            _ => throw new UsageException($"--process: several sales processes are called '{name}'."),
        };
    }

    private static Stage StageOf(MeasuredProcesses processes, MeasuredProcess? process, string name)
    {
        var stages = processes
            .All.Where(one => process is null || one.Id == process.Id)
            .SelectMany(one => one.Stages)
            .ToList();
        var found = stages.Where(stage => IsCalled(stage.Name, name)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"--stage: there is no stage '{name}'. "
                    + Suggestion.Of(name, stages.Select(stage => stage.Name))
            ),
            _ => throw new UsageException(
                $"--stage: several processes have a stage '{name}'; name one with --process."
            ),
        };
    }

    private static bool IsCalled(string name, string wanted) =>
        name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
