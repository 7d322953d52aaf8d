using System;
using System.IO;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Opportunities created and updated in memory, each in a transaction of its own. Times are per row.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class Writes
{
    public const int Batch = 1000;

    private OpportunitySql sql = null!;
    private DataverseEmulator plain = null!;
    private DataverseEmulator stepped = null!;
    private Guid[] ids = [];
    private int number;

    [GlobalSetup]
    public void Open()
    {
        sql = new OpportunitySql();
        plain = DataverseEmulator.InMemory();
        stepped = DataverseEmulator.InMemory();
        stepped.Import(new TestPackage().With(Step("Create"), Step("Update")).Zip());
        ids = new Guid[Batch];
        for (var i = 0; i < Batch; i++)
        {
            ids[i] = Guid.NewGuid();
            sql.Create(ids[i], i);
            foreach (var emulator in (DataverseEmulator[])[plain, stepped])
                Service(emulator).Create(Opportunity(ids[i], i));
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        sql.Dispose();
        plain.Dispose();
        stepped.Dispose();
    }

    [
        Benchmark(Baseline = true, OperationsPerInvoke = Batch, Description = "SQL"),
        BenchmarkCategory("create")
    ]
    public void CreateBySql()
    {
        for (var i = 0; i < Batch; i++)
            sql.Create(Guid.NewGuid(), number++);
    }

    [Benchmark(OperationsPerInvoke = Batch, Description = "Emulator"), BenchmarkCategory("create")]
    public void Create() => Create(plain);

    [Benchmark(OperationsPerInvoke = Batch, Description = "Emulator, one step"), BenchmarkCategory("create")]
    public void CreateWithStep() => Create(stepped);

    [
        Benchmark(Baseline = true, OperationsPerInvoke = Batch, Description = "SQL"),
        BenchmarkCategory("update")
    ]
    public void UpdateBySql()
    {
        for (var i = 0; i < Batch; i++)
            sql.Update(ids[i], number++);
    }

    [Benchmark(OperationsPerInvoke = Batch, Description = "Emulator"), BenchmarkCategory("update")]
    public void Update() => Update(plain);

    [Benchmark(OperationsPerInvoke = Batch, Description = "Emulator, one step"), BenchmarkCategory("update")]
    public void UpdateWithStep() => Update(stepped);

    private static TestStep Step(string message) =>
        new("SetColumn", message, 20) { Table = "opportunity", Configuration = "description=set by a step" };

    private void Create(DataverseEmulator emulator)
    {
        var service = Service(emulator);
        for (var i = 0; i < Batch; i++)
            service.Create(Opportunity(Guid.Empty, number++));
    }

    private void Update(DataverseEmulator emulator)
    {
        var service = Service(emulator);
        for (var i = 0; i < Batch; i++)
        {
            var change = new Entity("opportunity", ids[i])
            {
                ["estimatedvalue"] = new Money(number++),
                ["closeprobability"] = number % 101,
            };
            service.Update(change);
        }
    }

    private static IOrganizationService Service(DataverseEmulator emulator) =>
        emulator.ServiceFor(emulator.AdministratorId);

    private static Entity Opportunity(Guid id, int number) =>
        new("opportunity", id)
        {
            ["name"] = $"Opportunity {number}",
            ["estimatedvalue"] = new Money(number),
            ["estimatedclosedate"] = new DateTime(2026, 1, 1),
            ["closeprobability"] = number % 101,
        };
}
