using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Cli.Files;
using CsvHelper;
using CsvHelper.Configuration;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>A generated year as the export of another system, with the map that loads it.</summary>
internal sealed class YearFiles(GeneratedYear year, string folder)
{
    private static readonly Dictionary<string, int> Probability = new()
    {
        ["Qualify"] = 10,
        ["Develop"] = 30,
        ["Propose"] = 60,
        ["Close"] = 80,
    };

    private const decimal TargetOfAverageRep = 500_000;

    /// <summary>Of that for each quarter: the year begins without a pipeline.</summary>
    private static readonly decimal[] QuarterShares = [0.4m, 1.2m, 1.3m, 1.2m];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes every file and gives back their paths.</summary>
    public IReadOnlyList<string> Write()
    {
        WholeFile.MakeFolder(folder);
        return
        [
            Table("users.csv", ["Name", "Title", "Team", "Manager", "Status"], Users()),
            Table("accounts.csv", ["Account", "Owner"], Accounts()),
            Table(
                "opportunities.csv",
                [
                    "Id",
                    "Topic",
                    "Owner",
                    "Account",
                    "Status",
                    "Stage",
                    "Probability",
                    "Currency",
                    "Amount",
                    "Close date",
                    "Revenue",
                    "Closed on",
                    "Created on",
                    "Need",
                ],
                year.Opportunities.Select(Opportunity)
            ),
            Table("stage-history.csv", ["Id", "When", "From", "To"], Lines(one => one.Stages, Stage)),
            Table(
                "change-history.csv",
                ["Id", "When", "Field", "From", "To"],
                Lines(one => one.Changes, Change)
            ),
            Table(
                "gate-evaluations.csv",
                ["Id", "When", "Stage", "Verdict", "Rule"],
                Lines(one => one.Gates, Gate)
            ),
            Table(
                "activities.csv",
                ["Id", "Kind", "Owner", "Due", "Done"],
                Lines(one => one.Activities, Activity)
            ),
            Table("goals.csv", ["Goal", "Owner", "Target", "From", "To", "Part of"], Goals()),
            Resource("map.json"),
            Resource("process.json"),
        ];
    }

    private IEnumerable<string[]> Users()
    {
        yield return [Staff.Director, "Sales Director", "", "", "Active"];
        foreach (var (team, manager) in Staff.Teams)
        {
            yield return [manager, "Sales Manager", team, Staff.Director, "Active"];
        }
        foreach (var rep in Staff.Reps)
        {
            yield return
            [
                rep.Name,
                "Account Executive",
                rep.Team,
                rep.Manager,
                rep.Name == Staff.Leaver ? "Left" : "Active",
            ];
        }
    }

    private IEnumerable<string[]> Accounts() =>
        Market.Customers.Select((name, index) => new[] { name, Staff.Reps[index % Staff.Reps.Count].Name });

    private static string[] Opportunity(GeneratedOpportunity one) =>
        [
            one.Id,
            one.Topic,
            one.Owner,
            one.Customer,
            one.Outcome,
            Course.Stages[one.Stage],
            one.Outcome switch
            {
                "Won" => "100",
                "Lost" => "0",
                _ => Text(Probability[Course.Stages[one.Stage]]),
            },
            one.Currency,
            Text(one.Amount),
            Date(one.DueOn),
            one.Revenue is { } revenue ? Text(revenue) : "",
            one.ClosedOn is { } closed ? Moment(closed) : "",
            Moment(one.CreatedOn),
            one.Need,
        ];

    private IEnumerable<string[]> Lines<T>(
        Func<GeneratedOpportunity, IEnumerable<T>> lines,
        Func<string, T, string[]> write
    ) => year.Opportunities.SelectMany(one => lines(one).Select(line => write(one.Id, line)));

    private static string[] Stage(string id, StageLine line) => [id, Moment(line.On), line.From, line.To];

    private static string[] Change(string id, ChangeLine line) =>
        [id, Moment(line.On), line.Field, line.From, line.To];

    private static string[] Gate(string id, GateLine line) =>
        [id, Moment(line.On), line.Stage, line.Verdict, line.Rule];

    private static string[] Activity(string id, ActivityLine line) =>
        [id, line.Kind, line.Owner, Moment(line.DueOn), line.DoneOn is { } done ? Moment(done) : ""];

    /// <summary>What everybody is to win in a quarter, of it each team, of that each rep.</summary>
    private IEnumerable<string[]> Goals()
    {
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var from = new DateTime(year.Year, 3 * quarter - 2, 1);
            string[] dates = [Date(from), Date(from.AddMonths(3).AddDays(-1))];
            var whole = $"Q{quarter} {year.Year}";
            var share = QuarterShares[quarter - 1];
            var size = year.Opportunities.Count / (decimal)GeneratedYear.UsualSize;
            yield return [whole, Staff.Director, Text(Staff.Reps.Sum(Target)), .. dates, ""];
            foreach (var team in Staff.Reps.GroupBy(rep => rep.Team))
            {
                var name = $"{whole}: {team.Key}";
                yield return [name, team.First().Manager, Text(team.Sum(Target)), .. dates, whole];
                foreach (var rep in team)
                {
                    yield return [$"{whole}: {rep.Name}", rep.Name, Text(Target(rep)), .. dates, name];
                }
            }

            decimal Target(Rep rep) => Math.Round(TargetOfAverageRep * share * (decimal)rep.Weight * size);
        }
    }

    private string Table(string name, string[] headers, IEnumerable<string[]> rows)
    {
        var path = Path.Combine(folder, name);
        using var text = new StreamWriter(path, append: false, Utf8);
        using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }
        );
        foreach (var row in rows.Prepend(headers))
        {
            foreach (var field in row)
            {
                csv.WriteField(field);
            }
            csv.NextRecord();
        }
        return path;
    }

    private string Resource(string name)
    {
        var path = Path.Combine(folder, name);
        using var source = typeof(YearFiles).Assembly.GetManifestResourceStream($"demo-data/{name}")!;
        using var reader = new StreamReader(source);
        File.WriteAllText(
            path,
            reader.ReadToEnd().Replace("{year}", Text(year.Year), StringComparison.Ordinal),
            Utf8
        );
        return path;
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime moment) =>
        moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
