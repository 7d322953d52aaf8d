using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Lifecycle;

/// <summary>Runs the jobs of a migration and tells what became of each opportunity.</summary>
internal sealed class MigrationReport
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly List<MigrationVerdictData> _verdicts = [];
    private readonly List<string> _unfinished = [];

    /// <summary>Starts the jobs, waits for them and shows the verdicts.</summary>
    public static ExitCode Run(ParseResult parsed, Connection connection, OrganizationRequest request)
    {
        var answer = connection.Service.Execute(request).Results;
        connection.Settle();
        var report = new MigrationReport();
        foreach (var number in Enumerable.Range(1, (int)answer["Jobs"]))
        {
            report.Add(connection.Service, DeterministicId.Of((Guid)answer["Batch"], number));
        }
        var isApplied = (bool)request["Apply"];
        Report.Of(parsed).Show(report.ToJson(isApplied), console => report.Write(console, isApplied));
        return report.HasProblems ? ExitCode.ProblemsFound : ExitCode.Ok;
    }

    private bool HasProblems =>
        _unfinished.Count > 0
        || _verdicts.Any(verdict =>
            Enum.Parse<MigrationFate>(verdict.Fate)
                is MigrationFate.Blocked
                    or MigrationFate.NoStage
                    or MigrationFate.NotYours
        );

    private void Add(IOrganizationService service, Guid jobId)
    {
        var columns = new ColumnSet(
            Job.Columns.Name,
            Job.Columns.State,
            Job.Columns.Result,
            Job.Columns.Error
        );
        var job = new Job { Entity = service.Retrieve(Job.Table, jobId, columns) };
        if (job.Result is { } result)
        {
            _verdicts.AddRange(JsonSerializer.Deserialize<MigrationVerdictData[]>(result, Format)!);
        }
        if (job.State != JobState.Done)
        {
            var error = job.Entity.GetAttributeValue<string>(Job.Columns.Error);
            _unfinished.Add($"{job.Name} ({job.Id}) is not done. {error}".TrimEnd());
        }
    }

    private object ToJson(bool isApplied) =>
        new
        {
            applied = isApplied,
            fates = Tally().ToDictionary(fate => fate.Key, fate => fate.Count),
            opportunities = _verdicts,
            unfinished = _unfinished,
        };

    private IEnumerable<(string Key, int Count)> Tally() =>
        _verdicts
            .GroupBy(verdict => verdict.Fate)
            .OrderBy(same => Enum.Parse<MigrationFate>(same.Key))
            .Select(same => (same.Key, same.Count()));

    private void Write(IAnsiConsole console, bool isApplied)
    {
        if (_verdicts.Count > 0)
        {
            var sheet = new Sheet(
                new SheetColumn("Opportunity"),
                new SheetColumn("From"),
                new SheetColumn("To"),
                new SheetColumn("Verdict"),
                new SheetColumn("Why")
            );
            foreach (var verdict in _verdicts)
            {
                sheet.Add(verdict.Name, verdict.From, verdict.To, Words(verdict.Fate), verdict.Text);
            }
            sheet.Write(console);
        }
        foreach (var line in _unfinished)
        {
            console.WriteLine(line);
        }
        var tally = string.Join(", ", Tally().Select(fate => $"{fate.Count:N0} {Words(fate.Key)}"));
        console.WriteLine(tally.Length == 0 ? "No opportunity is concerned." : $"{tally}.");
        if (!isApplied && _verdicts.Count > 0)
        {
            console.WriteLine("Nothing was changed. Add --apply to do it.");
        }
    }

    private static string Words(string fate) =>
        Enum.Parse<MigrationFate>(fate) switch
        {
            MigrationFate.NoStage => "no stage",
            MigrationFate.NotYours => "not yours to change",
            MigrationFate.AlreadyThere => "already there",
            var other => other.ToString().ToLowerInvariant(),
        };
}
