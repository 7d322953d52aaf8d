using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>
/// Every way × rep, manager and system administrator × SDK and Web API × all combinations of the switches. What a refused
/// way leaves is told by the database itself: nothing, or one row of the gate's log.
/// </summary>
public sealed class NoWayRoundTests
{
    private const string LogRow = "INSERT csp_gateevaluation";

    [Theory, AllSwitches]
    public void Refused_ways_change_nothing(bool raises, bool mayClose, bool readOnly, bool asCaller)
    {
        var options = AllSwitchesAttribute.Options(raises, mayClose, readOnly, asCaller);
        using var organization = new GatedOrganization(options);

        var offenders =
            from way in RefusedWays.All
            from person in organization.People()
            let offence = Offence(organization, way, person.Who)
            where offence is not null
            select $"{way.Name}, {person.Label}: {offence}";

        var found = string.Join("\n", offenders);
        Assert.True(found.Length == 0, found);
    }

    [Theory, AllSwitches]
    public void Accepted_ways_leave_one_open_visit_or_none(
        bool raises,
        bool mayClose,
        bool readOnly,
        bool asCaller
    )
    {
        var options = AllSwitchesAttribute.Options(raises, mayClose, readOnly, asCaller);
        using var organization = new GatedOrganization(options);
        var sales = organization.Sales;
        var rep = organization.People().First().Who;

        foreach (var way in AcceptedWays.All)
        {
            foreach (var (label, who) in organization.People())
            {
                var deal = rep.Create([.. way.From == Start.Won ? Attempt.Fix : []]);
                if (way.From == Start.Won)
                {
                    rep.Win(deal);
                }

                way.Go(new Attempt(who, deal, organization.Prepared));

                var isOpen = sales.Deal(deal).GetAttributeValue<OptionSetValue>("statecode").Value == 0;
                var open = sales.OpenVisits(deal);
                Assert.True(open == (isOpen ? 1 : 0), $"{way.Name}, {label}: {open} open visits");
            }
        }
    }

    [Theory, AllSwitches]
    public void Only_a_role_that_the_rules_name_passes_and_leaves_a_row(
        bool raises,
        bool mayClose,
        bool readOnly,
        bool asCaller
    )
    {
        var options = AllSwitchesAttribute.Options(raises, mayClose, readOnly, asCaller);
        using var organization = new GatedOrganization(options);
        var rep = organization.People().First().Who;

        foreach (var (_, who) in organization.OnBothWays("exempt", organization.Prepared.ExemptId))
        {
            var deal = rep.Create();
            organization.Writes.Take();

            who.Move(deal, organization.Prepared.Process["Second"]);

            Assert.Contains(LogRow, organization.Writes.Take());
            var visit = organization.Sales.All("csp_stagevisit").Single(row => IsSecondOf(row, deal));
            Assert.Equal((int)GateOutcome.Exempt, visit.GetAttributeValue<OptionSetValue>("csp_gate").Value);
        }
    }

    private static bool IsSecondOf(Entity visit, Guid deal) =>
        visit.GetAttributeValue<EntityReference>("csp_opportunityid").Id == deal
        && (int)visit["csp_sequence"] == 2;

    [Fact]
    public void Only_an_administrator_may_use_the_bypass_of_the_platform()
    {
        using var organization = new GatedOrganization(new EmulatorOptions());
        var deal = organization.Prepared.Deals[Start.First];
        var move = new UpdateRequest
        {
            Target = new Entity("opportunity", deal)
            {
                ["csp_stageid"] = organization.Prepared.Process["Second"],
            },
            ["BypassCustomPluginExecution"] = true,
        };

        var refused = organization
            .People()
            .Where(person => Record.Exception(() => person.Who.Service.Execute(move)) is not null)
            .Select(person => person.Label);

        Assert.Equal(["rep", "rep over the Web API", "manager", "manager over the Web API"], refused);
    }

    /// <summary>What is wrong with the outcome of a way that must be refused; null when nothing is.</summary>
    private static string? Offence(GatedOrganization organization, Way way, Person who)
    {
        organization.Writes.Take();
        var attempt = new Attempt(who, organization.Prepared.Deals[way.From], organization.Prepared);
        var thrown = Record.Exception(() => way.Go(attempt));
        if (thrown is null)
        {
            return "accepted";
        }
        var refusal = Refusal.Of(() => throw thrown);
        if (way.Number > 0 && refusal.Number != way.Number)
        {
            return $"{refusal.Number} instead of {way.Number}: {refusal.Text}";
        }
        string[] expected = way.IsLogged ? [LogRow] : [];
        var written = organization.Writes.Take();
        return written.SequenceEqual(expected) ? null : $"wrote {string.Join(", ", written)}";
    }
}
