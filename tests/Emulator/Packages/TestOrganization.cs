using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>An emulator in memory with the test tables, seen by its administrator.</summary>
public sealed class TestOrganization : IDisposable
{
    public TestOrganization(params TestStep[] steps)
        : this(new TestPackage().With(steps)) { }

    public TestOrganization(TestPackage package, EmulatorOptions? options = null)
    {
        Emulator = DataverseEmulator.InMemory(options);
        Emulator.StepExecuted += (_, execution) => Executions.Add(execution);
        Emulator.PluginServiceCalled += (_, call) => Calls.Add(call);
        Emulator.Import(package.Zip());
    }

    public DataverseEmulator Emulator { get; }

    public List<StepExecution> Executions { get; } = [];

    public List<PluginServiceCall> Calls { get; } = [];

    public IOrganizationService Admin => Emulator.ServiceFor(Emulator.AdministratorId);

    public Guid CreateThing(string name = "thing") => Admin.Create(Thing(name));

    public static Entity Thing(string name) => new("test_thing") { ["test_name"] = name };

    public Entity Read(string table, Guid id) => Admin.Retrieve(table, id, new ColumnSet(true));

    public IReadOnlyList<Entity> All(string table) =>
        [.. Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    /// <summary>What a step traced in its last execution, as name = value lines.</summary>
    public string Traced(string step, string fact) =>
        Executions
            .Last(execution => execution.Step.StartsWith(step, StringComparison.Ordinal))
            .Trace.Split('\n')
            .Select(line => line.Trim())
            .Last(line => line.StartsWith(fact + "=", StringComparison.Ordinal))[(fact.Length + 1)..];

    public static OrganizationServiceFault Fault(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;

    public void Dispose() => Emulator.Dispose();
}
