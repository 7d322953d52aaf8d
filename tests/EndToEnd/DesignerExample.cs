using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Processes;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The example of docs/process-designers.md: what is typed, and what is answered.</summary>
internal sealed class DesignerExample(ReadyOrganisation ready, Scratch scratch)
{
    private const string Process = "samples/renewals/process.json";
    private const string Next = "samples/renewals/next.json";
    private const string Emulator = "crm.db";

    private readonly StringBuilder _page = new();

    /// <summary>Tells it from beginning to end; the text between the marks of the page.</summary>
    public async Task<string> Tell()
    {
        File.Move(ready.CopyTo(scratch), scratch.At(Emulator));
        await Step("A process for renewals has three stages and one rule.", "publish", Process);
        Sell();
        await Step(
            "Half a year later the process owner wants reps to know the budget before they offer, and a stage to agree on"
                + " terms. What changes, in words:",
            "diff",
            "published",
            Next,
            "--process",
            "Renewals"
        );
        await Step(
            "The draft is what reps will follow once it is published; until then nothing happens.",
            "import-process",
            Next
        );
        await Step("Can it be published?", "check-process", "Renewals");
        await Step(
            "Would it have helped? The new rule is about a column that the old one did not look at, so most verdicts rest on"
                + " values of today.",
            "backtest",
            "Renewals",
            "--since",
            "2026-01-01"
        );
        await Step("New renewals follow the new version from here on.", "publish", Next);
        await Step(
            "Those that are open stay where they are. What would become of them?",
            "migrate",
            "Renewals"
        );
        await Step(
            "Who lacks the budget stays behind until it is entered; the others come.",
            "migrate",
            "Renewals",
            "--apply"
        );
        return _page.ToString();
    }

    private async Task Step(string text, params string[] command)
    {
        var known = command.Select(word =>
            word is Process or Next ? Path.Combine(SharedData.Checkout, word) : word
        );
        var run = await CommandLine.Run([.. known, "--emulator", scratch.At(Emulator)]);
        Assert.Equal("", run.Error);
        var output = string.Join('\n', run.Output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');
        _page.Append(
            $"{text}\n\n```text\n$ salesprocess {string.Join(' ', command)} --emulator {Emulator}\n{output}\n```\n\n"
        );
    }

    /// <summary>Six renewals of the first half of the year, with ids that sort as they are told.</summary>
    private void Sell()
    {
        var clock = new StoryClock();
        using var emulator = DataverseEmulator.Open(
            scratch.At(Emulator),
            new EmulatorOptions { Clock = clock }
        );
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var stages = ProcessFile
            .Read(Path.Combine(SharedData.Checkout, Process))
            .Data.Stages.ToDictionary(stage => stage.Name, stage => Guid.Parse(stage.Id!));
        (string Customer, decimal? Budget, string? Outcome)[] told =
        [
            ("Fabrikam", 900m, "WinOpportunity"),
            ("Contoso", 500m, "WinOpportunity"),
            ("Adventure Works", null, "LoseOpportunity"),
            ("Tailspin", null, "LoseOpportunity"),
            ("Litware", 700m, null),
            ("Proseware", null, null),
        ];
        for (var index = 0; index < told.Length; index++)
        {
            var id = new Guid($"00000000-0000-0000-0000-{index + 1:D12}");
            service.Create(
                new Entity("opportunity", id)
                {
                    ["name"] = $"Renewal {told[index].Customer}",
                    ["currentsituation"] = "Uses it daily.",
                    ["budgetamount"] = told[index].Budget is { } budget ? new Money(budget) : null,
                }
            );
            clock.Pass(days: 5);
            service.Update(
                new Entity("opportunity", id)
                {
                    ["csp_stageid"] = new EntityReference("csp_salesstage", stages["Offer"]),
                }
            );
            clock.Pass(days: 7);
            if (told[index].Outcome is { } message)
            {
                Close(service, id, message);
            }
        }
        emulator.Drain();
    }

    private static void Close(IOrganizationService service, Guid id, string message) =>
        service.Execute(
            new OrganizationRequest(message)
            {
                ["OpportunityClose"] = new Entity("opportunityclose")
                {
                    ["subject"] = "Closed",
                    ["opportunityid"] = new EntityReference("opportunity", id),
                },
                ["Status"] = new OptionSetValue(-1),
            }
        );

    /// <summary>Begins on 2 March 2026.</summary>
    private sealed class StoryClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(int days) => _now = _now.AddDays(days);
    }
}
