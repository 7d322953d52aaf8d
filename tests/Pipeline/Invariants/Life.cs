using System;
using System.Collections.Generic;
using System.ServiceModel;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Invariants;

/// <summary>An opportunity from its creation on, and what is seen of it from outside, without looking at the ledger.</summary>
internal sealed class Life
{
    private const double DaysBetweenDeeds = 0.5;

    private readonly Dictionary<Guid, Guid> _versions = [];

    /// <param name="world">Where it happens.</param>
    /// <param name="start">The stage it is created in, with everything filled in; null for none in particular.</param>
    public Life(World world, string? start)
    {
        World = world;
        Deal = start is null
            ? Who.Create()
            : Who.Create(("csp_stageid", world.Process[start]), ("customerneed", "Coffee"));
        Look();
    }

    public World World { get; }

    public Sales Sales => World.Sales;

    public Guid Deal { get; }

    /// <summary>Somebody who may change every opportunity.</summary>
    public Person Who => Sales.Manager;

    /// <summary>How long it has been open, added up from one deed to the next.</summary>
    public TimeSpan Open { get; private set; }

    /// <summary>The version that the opportunity had when a visit was its current one, by the id of the visit.</summary>
    public IReadOnlyDictionary<Guid, Guid> Versions => _versions;

    /// <summary>The row as it is.</summary>
    public Entity Row => Sales.Deal(Deal);

    /// <summary>0 open, 1 won, 2 lost.</summary>
    public int State => Row.GetAttributeValue<OptionSetValue>("statecode").Value;

    public EntityReference Version => Row.GetAttributeValue<EntityReference>("csp_processversionid");

    /// <summary>Lets time pass and tries a deed.</summary>
    public void Do(Deed deed)
    {
        Open += State == 0 ? TimeSpan.FromDays(DaysBetweenDeeds) : TimeSpan.Zero;
        Sales.Pass(DaysBetweenDeeds);
        var before = Sales.Stored(Deal);
        var thrown = Record.Exception(() => deed.Do(this));
        Assert.True(thrown is null or FaultException<OrganizationServiceFault>, thrown?.ToString());
        Assert.DoesNotContain("SP9", thrown?.Message ?? "", StringComparison.Ordinal);
        if (thrown is null)
        {
            World.Succeeded.Add(deed.Name);
        }
        else
        {
            Assert.Equal(before, Sales.Stored(Deal));
        }
        Look();
    }

    public void Save(params (string Column, object? Value)[] columns) => Who.Save(Deal, columns);

    public void Move(string stage, params (string Column, object? Value)[] columns) =>
        Who.Move(Deal, World.Stage(stage, Version), columns);

    public void Reassign()
    {
        var owner = Row.GetAttributeValue<EntityReference>("ownerid");
        Save(("ownerid", owner.Id == Who.Reference.Id ? Sales.Rep.Reference : Who.Reference));
    }

    /// <summary>Asks for an override, gets it and uses it.</summary>
    public void Override(string stage)
    {
        var to = World.Stage(stage, Version);
        var request = (EntityReference)
            Who.Call(
                "csp_RequestOverride",
                new EntityReference("opportunity", Deal),
                ("ToStage", to),
                ("Reason", "The customer signs before the budget is fixed")
            )["Request"];
        World.Approver.Service.Update(
            new Entity(request.LogicalName, request.Id) { ["csp_decision"] = new OptionSetValue(725500001) }
        );
        Who.Move(Deal, to);
    }

    public void Migrate(EntityReference version) =>
        Migration.Run(
            Sales,
            World.Owner,
            "csp_MigrateOpportunities",
            ("ToVersion", version),
            ("FromVersion", Version),
            ("Apply", true)
        );

    /// <summary>What the gate says to all that somebody could ask it.</summary>
    public string Ask() =>
        string.Join('\n', Answer(), Answer(("Outcome", "Won")), Answer(("Outcome", "Lost")));

    private string Answer(params (string Name, object Value)[] parameters)
    {
        try
        {
            var answer = Who.Call("csp_EvaluateGate", new EntityReference("opportunity", Deal), parameters);
            return (string)answer["Report"];
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return refused.Message;
        }
    }

    private void Look() =>
        _versions.TryAdd(Row.GetAttributeValue<EntityReference>("csp_currentvisitid").Id, Version.Id);
}
