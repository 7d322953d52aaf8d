using System;
using System.Globalization;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>An organisation with a process of two stages, 40 and 80 %, on the tenth of February 2025.</summary>
public sealed class SpringSales : IDisposable
{
    public SpringSales()
    {
        Sales = Sales.OnTheEmulator();
        Process = Sales.Publish(
            new ProcessDraft(
                "Two stages",
                new StageDraft("1") { Probability = 40 },
                new StageDraft("2") { Probability = 80 }
            )
        );
        To("2025-02-10");
        First = Create(due: "2025-03-15", amount: 100);
    }

    public Sales Sales { get; }

    public SalesProcessRow Process { get; }

    /// <summary>Created on that day, worth 100, due on 2025-03-15.</summary>
    public Guid First { get; }

    public void Dispose() => Sales.Dispose();

    /// <summary>An opportunity of Rita's.</summary>
    public Guid Create(string due, decimal amount) =>
        Sales.Rep.Create(("estimatedvalue", new Money(amount)), ("estimatedclosedate", Day(due)));

    /// <summary>Lets time pass to the first moment of a day.</summary>
    public void To(string day) => Sales.Pass((Day(day) - Sales.Now).TotalDays);

    /// <summary>Runs a backfill to its end.</summary>
    public void Backfill()
    {
        FigureJobs.Backfill(Sales.Administrator.Service, Sales.Now);
        Sales.Emulator.Drain();
    }

    public static DateTime Day(string text) =>
        DateTime.Parse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
}
