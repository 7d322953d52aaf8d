using System;
using System.Collections.Generic;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.People;

/// <summary>What people and programs do with opportunities, whether our solution is there or not.</summary>
/// <param name="who">Who does it.</param>
/// <param name="sales">Where.</param>
/// <param name="owner">Whom the opportunities belong to; the one who creates them when null.</param>
internal sealed class OrdinaryWork(Person who, Sales sales, EntityReference? owner)
{
    private readonly List<string> _done = [];
    private Guid _deal;

    /// <summary>Does everything; one line for each thing done, with the platform's text where it was refused.</summary>
    public IReadOnlyList<string> DoAll()
    {
        Do("create", () => _deal = who.Create(Owned(("estimatedvalue", new Money(10m)))));
        Do("save", () => who.Save(_deal, ("description", "Called them"), ("budgetamount", new Money(9m))));
        var bar = Guid.Empty;
        Do("begin the bar", () => bar = StandardBar.Own.Begin(who, _deal));
        Do("move on the bar", () => who.Service.Update(StandardBar.Own.Move(bar, "Develop")));
        Do("move back", () => who.Service.Update(StandardBar.Own.Move(bar, "Qualify")));
        Do("win", () => who.Win(_deal, 5m));
        Do("reopen", () => who.Reopen(_deal));
        Do("lose", () => who.Lose(_deal));
        Do("import", () => who.Service.Execute(new CreateMultipleRequest { Targets = Imported() }));
        Do("qualify a lead", Qualify);
        Do("assign", () => who.Save(who.Create(Owned()), ("ownerid", sales.Administrator.Reference)));
        return _done;
    }

    private void Do(string what, Action act) =>
        _done.Add(
            Record.Exception(act) is { } refused ? $"{what}: {Refusal.Of(() => throw refused).Text}" : what
        );

    private (string Column, object? Value)[] Owned(params (string Column, object? Value)[] columns) =>
        owner is null ? columns : [.. columns, ("ownerid", owner)];

    private EntityCollection Imported()
    {
        var rows = new EntityCollection { EntityName = "opportunity" };
        for (var number = 1; number <= 3; number++)
        {
            var row = new Entity("opportunity") { ["name"] = $"Imported {number}" };
            if (owner is not null)
            {
                row["ownerid"] = owner;
            }
            rows.Entities.Add(row);
        }
        return rows;
    }

    private void Qualify()
    {
        var lead = who.Service.Create(new Entity("lead") { ["subject"] = "Tea", ["lastname"] = "Ada" });
        who.Service.Execute(
            new OrganizationRequest("QualifyLead")
            {
                ["LeadId"] = new EntityReference("lead", lead),
                ["CreateOpportunity"] = true,
                ["Status"] = new OptionSetValue(3),
            }
        );
    }
}
