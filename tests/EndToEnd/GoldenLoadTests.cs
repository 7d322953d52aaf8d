using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The eight opportunities that the measures are defined by, loaded as CSV by a map that brings its process.</summary>
public sealed class GoldenLoadTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private const string Deals = """
        Id,Topic,Owner,Status,Amount,Created,Probability
        D1,One,Rita Rep,Won,100,2025-01-01,
        D2,Two,Rita Rep,Lost,50,2025-01-01,
        D3,Three,Rita Rep,Won,200,2025-01-01,
        D4,Four,Rita Rep,Lost,80,2025-01-15,
        D5,Five,Rita Rep,Open,40,2025-02-01,20
        D6,Six,Rita Rep,Open,120,2025-02-01,40
        D7,Seven,Rita Rep,Lost,60,2025-02-01,
        D8,Eight,Rita Rep,Won,150,2025-01-10,
        """;

    private const string History = """
        Id,When,To
        D1,2025-01-01,1
        D1,2025-01-11,2
        D1,2025-01-31,3
        D1,2025-02-20,Won
        D2,2025-01-01,1
        D2,2025-01-21,2
        D2,2025-02-10,Lost
        D3,2025-01-01,1
        D3,2025-01-11,3
        D3,2025-02-10,Won
        D4,2025-01-15,1
        D4,2025-01-25,2
        D4,2025-02-04,1
        D4,2025-02-14,2
        D4,2025-03-06,3
        D4,2025-03-26,Lost
        D5,2025-02-01,1
        D6,2025-02-01,1
        D6,2025-02-11,2
        D7,2025-02-01,1
        D7,2025-03-03,Lost
        D8,2025-01-10,1
        D8,2025-01-20,2
        D8,2025-01-30,3
        D8,2025-02-09,Lost
        D8,2025-03-01,3
        D8,2025-03-21,Won
        """;

    private const string Map = """
        {
          "dateFormats": ["yyyy-MM-dd"],
          "currency": "USD",
          "process": {
            "name": "Golden",
            "stages": [
              { "name": "First", "probability": 20, "targetDays": 15 },
              { "name": "Second", "probability": 40, "targetDays": 15 },
              { "name": "Third", "probability": 70, "targetDays": 15 }
            ]
          },
          "opportunities": {
            "file": "deals.csv",
            "columns": {
              "key": "Id", "name": "Topic", "owner": "Owner", "outcome": "Status", "estimatedValue": "Amount",
              "createdOn": "Created", "probability": "Probability"
            },
            "outcomes": { "Open": "Open", "Won": "Won", "Lost": "Lost" },
            "stages": { "1": "First", "2": "Second", "3": "Third" }
          },
          "stageHistory": { "file": "history.csv", "key": "Id", "on": "When", "to": "To" }
        }
        """;

    [Fact]
    public async Task Visits_are_those_that_the_measures_are_computed_from()
    {
        using var scratch = new Scratch();
        var emulator = await Loaded(scratch);

        var visits = Visits(emulator);

        Assert.Equal(13.75m, MeanDays(visits, "First"));
        Assert.Equal(20m, MeanDays(visits, "Third"));
        Assert.Equal(
            [(ExitKind.Advanced, 10), (ExitKind.MovedBack, 1), (ExitKind.Won, 3), (ExitKind.Lost, 4)],
            visits
                .Select(ExitOf)
                .OfType<ExitKind>()
                .GroupBy(exit => exit)
                .OrderBy(exit => exit.Key)
                .Select(exit => (exit.Key, exit.Count()))
        );
        Assert.Equal(450m, visits.Where(visit => ExitOf(visit) == ExitKind.Won).Sum(AmountOut));
    }

    [Fact]
    public async Task Figures_read_back_are_those_of_the_definitions()
    {
        using var scratch = new Scratch();
        var emulator = await Loaded(scratch);

        var whole = await Kpis(emulator);
        var stages = await Kpis(emulator, "--by", "stage");

        Assert.Equal(
            "8 2 3 3 0.5 0.703125 450 53.333333 50 46.666667 2.8125 0.925 5",
            Line(
                whole[0],
                "created open won lost win_rate value_win_rate won_amount cycle_mean cycle_median cycle_net_mean velocity "
                    + "adherence_path variants"
            )
        );
        Assert.Equal(
            ["8 0.857143 13.75 15.714286 10", "5 0.75 16 20 20", "4 0.75 20 25 20"],
            stages.Select(stage =>
                Line(stage, "entered advance_rate visit_days_mean deal_days_mean km_median")
            )
        );
    }

    [Fact]
    public async Task Times_cohorts_and_conformance_read_back_are_those_of_the_definitions()
    {
        using var scratch = new Scratch();
        var emulator = await Loaded(scratch);

        var whole = (await Kpis(emulator))[0];
        var months = await Kpis(emulator, "--period", "month");
        var stages = await Kpis(emulator, "--by", "stage");

        Assert.Equal(
            "45 60 40 56 1 1 0.090909 0.5 150",
            Line(
                whole,
                "cycle_p25 cycle_p75 lost_cycle_median weighted_amount backmoves reopens rework_rate adherence_time won_avg"
            )
        );
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("won_within_90d").ValueKind);
        Assert.Equal(
            ["5 0.6 1 0.6 0.6", "3 0 0.333333 0 0.666667"],
            months
                .Take(2)
                .Select(month =>
                    Line(
                        month,
                        "cohort_n cohort_win_rate cohort_maturity cohort_if_all_open_lost cohort_if_all_open_won"
                    )
                )
        );
        Assert.Equal(
            ["0.75 10 1", "0.6 20 1", "0.75 20 0"],
            stages.Select(stage => Line(stage, "advance_rate_all km_median reentries"))
        );
        Assert.Equal("0.166667 1 6", Line(stages[1], "skip_rate skip_rate_num skip_rate_den"));
        Assert.Equal(["88", "78"], stages.Take(2).Select(stage => Line(stage, "open_age_median")));
    }

    /// <summary>Rows of figures as of 30 April; of stages only those of the golden process.</summary>
    private static async Task<JsonElement[]> Kpis(string emulator, params string[] arguments)
    {
        string[] all = ["kpis", "--as-of", "2025-04-30", "--json", "--emulator", emulator, .. arguments];
        var rows = (await CommandLine.Succeed(all)).Json.GetProperty("rows").EnumerateArray();
        return [.. rows.Where(row => row.GetProperty("process").GetString() is null or "Golden")];
    }

    private static string Line(JsonElement row, string keys) =>
        string.Join(
            ' ',
            keys.Split(' ')
                .Select(key =>
                    row.GetProperty(key).GetDecimal().ToString("0.######", CultureInfo.InvariantCulture)
                )
        );

    private async Task<string> Loaded(Scratch scratch)
    {
        scratch.Write("deals.csv", Deals);
        scratch.Write("history.csv", History);
        var emulator = ready.CopyTo(scratch);

        await CommandLine.Succeed(
            "load",
            scratch.Folder,
            "--map",
            scratch.Write("map.json", Map),
            "--as-of",
            "2025-04-30",
            "--rejects",
            scratch.At("rejects.csv"),
            "--emulator",
            emulator
        );
        return emulator;
    }

    private static decimal MeanDays(IEnumerable<Entity> visits, string stage) =>
        visits
            .Where(visit => visit.GetAttributeValue<EntityReference>("csp_stageid").Name == stage)
            .Select(visit => visit.GetAttributeValue<decimal?>("csp_days"))
            .OfType<decimal>()
            .Average();

    private static ExitKind? ExitOf(Entity visit) =>
        (ExitKind?)visit.GetAttributeValue<OptionSetValue>("csp_exitkind")?.Value;

    private static decimal AmountOut(Entity visit) => visit.GetAttributeValue<Money>("csp_amountout").Value;

    private static List<Entity> Visits(string file)
    {
        using var emulator = DataverseEmulator.Open(file);
        var query = new QueryExpression("csp_stagevisit") { ColumnSet = new ColumnSet(true) };
        return [.. emulator.ServiceFor(emulator.AdministratorId).RetrieveMultiple(query).Entities];
    }
}
