using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>
/// The eight opportunities that the definitions are checked by, each lived through the pipeline of the packed zip on the
/// days that the definitions give.
/// </summary>
public sealed class GoldenStory : IDisposable
{
    private readonly SalesProcessRow _process;
    private readonly Dictionary<int, Guid> _deals = [];

    public GoldenStory()
        : this(null) { }

    private GoldenStory(EmulatorOptions? options)
    {
        Sales = Sales.OnTheEmulator(options);
        _process = Sales.Publish(
            new ProcessDraft(
                "Three stages",
                Stage("1", probability: 20),
                Stage("2", probability: 40),
                Stage("3", probability: 70)
            )
        );
        foreach (var (day, act) in Days().OrderBy(day => day.Day, StringComparer.Ordinal))
        {
            At(day);
            act();
        }
        At(AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The same where several background jobs run at the same time.</summary>
    public static GoldenStory WithJobsAtOnce(int jobs) => new(new EmulatorOptions { JobsAtOnce = jobs });

    public static DateTime AsOf { get; } = new(2025, 4, 30);

    public Sales Sales { get; }

    /// <summary>The figures as <c>salesprocess kpis</c> computes them.</summary>
    public KpiReport Report(KpiSpan span = KpiSpan.All, KpiBy by = KpiBy.Whole) =>
        KpiReport.Of(Sales.Administrator.Service, new KpiQuestion(AsOf, span, by));

    public void Dispose() => Sales.Dispose();

    private static StageDraft Stage(string name, int probability) =>
        new(name)
        {
            Probability = probability,
            TargetDays = 15,
            AllowSkip = true,
        };

    private IEnumerable<(string Day, Action Act)> Days() =>
        [
            .. Deal(1, 100, ["01-01 1", "01-11 2", "01-31 3", "02-20 Won"]),
            .. Deal(2, 50, ["01-01 1", "01-21 2", "02-10 Lost"]),
            .. Deal(3, 200, ["01-01 1", "01-11 3", "02-10 Won"]),
            .. Deal(4, 80, ["01-15 1", "01-25 2", "02-04 1", "02-14 2", "03-06 3", "03-26 Lost"]),
            .. Deal(5, 40, ["02-01 1"]),
            .. Deal(6, 120, ["02-01 1", "02-11 2"]),
            .. Deal(7, 60, ["02-01 1", "03-03 Lost"]),
            .. Deal(8, 150, ["01-10 1", "01-20 2", "01-30 3", "02-09 Lost", "03-01 Reopened", "03-21 Won"]),
        ];

    private IEnumerable<(string Day, Action Act)> Deal(int number, decimal amount, string[] story) =>
        story
            .Select(line => line.Split(' '))
            .Select(line => ("2025-" + line[0], (Action)(() => Live(number, amount, line[1]))));

    private void Live(int number, decimal amount, string what)
    {
        var rep = Sales.Rep;
        switch (what)
        {
            case "Won":
                rep.Win(_deals[number], amount);
                break;
            case "Lost":
                rep.Lose(_deals[number]);
                break;
            case "Reopened":
                rep.Reopen(_deals[number]);
                break;
            case var stage when _deals.ContainsKey(number):
                rep.Move(_deals[number], _process[stage]);
                break;
            default:
                _deals[number] = rep.Create(("estimatedvalue", new Money(amount)));
                break;
        }
    }

    private void At(string day) =>
        Sales.Pass(
            (
                DateTime.Parse(
                    day,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
                ) - Sales.Now
            ).TotalDays
        );
}
