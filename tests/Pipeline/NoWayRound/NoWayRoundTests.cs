using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Every way × rep, manager and system administrator × all combinations of the switches.</summary>
public sealed class NoWayRoundTests
{
    private static readonly ProcessDraft Gated = new(
        "Gated",
        new StageDraft(
            "First",
            RuleDraft.Requires("customerneed", "Describe the need."),
            RuleDraft.Requires("budgetamount", "Enter the budget.")
        ),
        new StageDraft("Second"),
        new StageDraft("Third")
    )
    {
        CloseRules =
        [
            RuleDraft.Requires("qualificationcomments", "Say why.") with
            {
                Direction = GateDirection.Lose,
            },
        ],
    };

    private static readonly ProcessDraft Other = new("Other", new StageDraft("Elsewhere"))
    {
        Order = 20,
        AppliesTo = "<filter><condition attribute='estimatedvalue' operator='gt' value='1000000' /></filter>",
    };

    [Theory, AllSwitches]
    public void Refused_ways_change_nothing(bool raises, bool mayClose, bool readOnly, bool asCaller)
    {
        using var sales = Sales.OnTheEmulator(
            AllSwitchesAttribute.Options(raises, mayClose, readOnly, asCaller)
        );
        var (process, other) = (sales.Publish(Gated), sales.Publish(Other));
        Way[] ways = [.. RefusedWays.ToAStage, .. RefusedWays.ToBeginWith, .. RefusedWays.ToAnOutcome];

        var offenders = ways.SelectMany(way =>
            People(sales).Select(who => Offence(sales, way, AttemptOf(sales, way, who, process, other)))
        );

        Assert.Empty(offenders.OfType<string>());
    }

    [Theory, AllSwitches]
    public void Accepted_ways_leave_one_open_visit_or_none(
        bool raises,
        bool mayClose,
        bool readOnly,
        bool asCaller
    )
    {
        using var sales = Sales.OnTheEmulator(
            AllSwitchesAttribute.Options(raises, mayClose, readOnly, asCaller)
        );
        var (process, other) = (sales.Publish(Gated), sales.Publish(Other));

        foreach (var way in AcceptedWays.All)
        {
            foreach (var who in People(sales))
            {
                var attempt = AttemptOf(sales, way, who, process, other);
                way.Go(attempt);

                var isOpen =
                    sales.Deal(attempt.Deal).GetAttributeValue<OptionSetValue>("statecode").Value == 0;
                Assert.Equal(isOpen ? 1 : 0, sales.Ledger(attempt.Deal).Count(visit => visit.Exit is null));
            }
        }
    }

    [Fact]
    public void Only_an_administrator_may_use_the_bypass_of_the_platform()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Gated);
        var deal = sales.Rep.Create();
        var move = new UpdateRequest
        {
            Target = new Entity("opportunity", deal) { ["csp_stageid"] = process["Second"] },
            ["BypassCustomPluginExecution"] = true,
        };

        sales.Rep.Refused(rep => rep.Service.Execute(move));
        sales.Manager.Refused(manager => manager.Service.Execute(move));
        Assert.Equal("First", sales.StageOf(deal));
        sales.Administrator.Service.Execute(move);

        Assert.Equal("Second", sales.StageOf(deal));
    }

    private static IEnumerable<Person> People(Sales sales) => [sales.Rep, sales.Manager, sales.Administrator];

    private static Attempt AttemptOf(
        Sales sales,
        Way way,
        Person who,
        SalesProcessRow process,
        SalesProcessRow other
    )
    {
        var deal = sales.Rep.Create([.. way.FromWon ? Attempt.Fix : []]);
        if (way.FromWon)
        {
            sales.Rep.Win(deal);
        }
        return new Attempt(who, deal, process, other);
    }

    /// <summary>What is wrong with the outcome of a way that must be refused; null when nothing is.</summary>
    private static string? Offence(Sales sales, Way way, Attempt attempt)
    {
        var before = World(sales, attempt);
        var thrown = Record.Exception(() => way.Go(attempt));
        if (thrown is null)
        {
            return $"{way.Name}: accepted";
        }
        var refusal = Refusal.Of(() => throw thrown);
        if (way.Number > 0 && refusal.Number != way.Number)
        {
            return $"{way.Name}: {refusal.Number} instead of {way.Number}: {refusal.Text}";
        }
        return World(sales, attempt) == before ? null : $"{way.Name}: something was written";
    }

    private static string World(Sales sales, Attempt attempt) =>
        $"{sales.Stored(attempt.Deal)}\n{sales.Count("opportunity")} {sales.Count("csp_stagevisit")} "
        + $"{sales.Count("opportunityclose")} {sales.Count("csp_opportunitychange")}";
}
