using System;
using System.IO;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>
/// An organisation in a file: every rep began 1,000 opportunities over two years, each with five visits and a push of its
/// close date. One opportunity lives through the pipeline; the others are copies of its rows, written by SQL. Deleted with
/// the object.
/// </summary>
internal sealed class SampleOrganisation : IDisposable
{
    private const int PerRep = 1_000;
    private readonly string folder = Directory.CreateTempSubdirectory("benchmark").FullName;

    public SampleOrganisation(int opportunities)
    {
        EmptyOrganisation.Create(Path, new BenchmarkClock());
        using (var first = Open())
        {
            Hire(first, Math.Max(1, opportunities / PerRep));
            Template(first);
        }
        using var rows = new SampleRows(Path);
        rows.Write(opportunities);
        Emulator = Open();
        Service = Emulator.ServiceFor(Emulator.AdministratorId);
    }

    public DataverseEmulator Emulator { get; }

    public IOrganizationService Service { get; }

    public string Path => System.IO.Path.Combine(folder, "organization.db");

    public void Dispose()
    {
        Emulator.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private DataverseEmulator Open() =>
        DataverseEmulator.Open(
            Path,
            new EmulatorOptions { Clock = new BenchmarkClock(), JobsAtOnce = Environment.ProcessorCount }
        );

    private static void Hire(DataverseEmulator emulator, int reps)
    {
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var unit = service.Retrieve("systemuser", emulator.AdministratorId, new("businessunitid"));
        for (var rep = 0; rep < reps; rep++)
        {
            service.Create(
                new Entity("systemuser")
                {
                    ["lastname"] = $"Rep {rep}",
                    ["domainname"] = $"rep{rep}@benchmark.example",
                    ["businessunitid"] = unit["businessunitid"],
                }
            );
        }
    }

    /// <summary>One opportunity that moves on and is due later than it was, so that there is a row of every kind.</summary>
    private static void Template(DataverseEmulator emulator)
    {
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var id = service.Create(
            new Entity("opportunity")
            {
                ["name"] = "Template",
                ["estimatedvalue"] = new Money(100),
                ["estimatedclosedate"] = BenchmarkClock.Now.UtcDateTime.Date.AddDays(30),
            }
        );
        var stages = service.RetrieveMultiple(
            new QueryExpression("csp_salesstage")
            {
                ColumnSet = new("csp_ordinal"),
                Orders = { new("csp_ordinal", OrderType.Ascending) },
            }
        );
        service.Update(
            new Entity("opportunity", id)
            {
                ["csp_stageid"] = stages.Entities[1].ToEntityReference(),
                ["estimatedclosedate"] = BenchmarkClock.Now.UtcDateTime.Date.AddDays(60),
            }
        );
    }
}
