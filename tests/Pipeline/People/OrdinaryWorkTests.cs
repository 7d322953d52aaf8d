using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.NoWayRound;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.People;

/// <summary>People without any of our roles work as they would without our solution.</summary>
public sealed class OrdinaryWorkTests
{
    private static readonly ProcessDraft NoGates = BarProcesses.ByName with
    {
        Stages =
        [
            .. BarProcesses.ByName.Stages.Select(stage => new StageDraft(stage.Name)
            {
                BarName = stage.BarName,
            }),
        ],
    };

    private static readonly Dictionary<string, Func<Sales, (Person Who, EntityReference? Owner)>> People =
        new()
        {
            ["a salesperson"] = sales => (sales.Hire("Paul", "Salesperson"), null),
            ["an integration"] = sales => (Integration(sales), null),
            ["somebody who works for a team"] = sales => OfTeam(sales),
            ["somebody whose opportunities belong to a leaver"] = sales => OfLeaver(sales),
        };

    [Theory, AllSwitches]
    public void Everything_goes_as_without_the_solution(
        bool raises,
        bool mayClose,
        bool readOnly,
        bool asCaller
    )
    {
        var options = AllSwitchesAttribute.Options(raises, mayClose, readOnly, asCaller);

        foreach (var (name, person) in People)
        {
            using var without = Sales.Reopened(Path.GetTempFileName(), options);
            using var unpublished = Sales.OnTheEmulator(options);
            using var published = Sales.OnTheEmulator(options);
            published.Publish(NoGates);

            var expected = Work(without, person);
            Assert.DoesNotContain(expected, done => done.Contains(':', StringComparison.Ordinal));

            Assert.Equal(expected, Work(unpublished, person));
            Assert.Equal(expected, Work(published, person));
            Assert.Equal(6, published.All("csp_stagevisit").Select(OpportunityOf).Distinct().Count());
        }
    }

    private static IReadOnlyList<string> Work(
        Sales sales,
        Func<Sales, (Person Who, EntityReference? Owner)> person
    )
    {
        var (who, owner) = person(sales);
        return new OrdinaryWork(who, sales, owner).DoAll();
    }

    private static Guid OpportunityOf(Entity visit) =>
        visit.GetAttributeValue<EntityReference>("csp_opportunityid").Id;

    /// <summary>An application user: it has no licence and nobody signs in as it.</summary>
    private static Person Integration(Sales sales)
    {
        var user = sales.Hire("Ina", "Salesperson");
        sales.Administrator.Service.Update(
            new Entity("systemuser", user.Reference.Id)
            {
                ["applicationid"] = Guid.NewGuid(),
                ["accessmode"] = new OptionSetValue(4),
            }
        );
        return user;
    }

    private static (Person, EntityReference?) OfTeam(Sales sales)
    {
        var who = sales.Hire("Tom", "Salesperson");
        var admin = sales.Administrator.Service;
        var team = admin.Create(
            new Entity("team") { ["name"] = "North", ["businessunitid"] = sales.RootUnit }
        );
        EmulatedOrganization.Grant(admin, new EntityReference("team", team), "Salesperson");
        admin.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [who.Reference.Id] });
        return (who, new EntityReference("team", team));
    }

    private static (Person, EntityReference?) OfLeaver(Sales sales)
    {
        var leaver = sales.Hire("Lea", "Salesperson");
        sales.Administrator.Service.Update(
            new Entity("systemuser", leaver.Reference.Id) { ["isdisabled"] = true }
        );
        return (sales.Hire("Max", "Sales Manager"), leaver.Reference);
    }
}
