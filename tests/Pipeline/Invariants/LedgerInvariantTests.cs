using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Invariants;

/// <summary>Whatever people do to an opportunity, in whatever order, the ledger tells one story without holes.</summary>
[Trait("Category", "Property")]
public sealed class LedgerInvariantTests
{
    private const int Iterations = 40;

    private static readonly string[] Stages = ["First", "Second", "Third"];

    private static readonly ProcessDraft Draft = new(
        "Three stages",
        new StageDraft("First", RuleDraft.Requires("customerneed", "Describe the need.")),
        new StageDraft("Second") { AllowSkip = true },
        new StageDraft("Third") { BackReasonRequired = true }
    )
    {
        Approvers = ApproverKind.Role,
        ApproverName = "Sales Process Manager",
    };

    private static readonly Gen<Deed> AnyDeed = Gen.Frequency(
        (
            4,
            Gen.Int[0, 2]
                .Select(index => Stages[index])
                .Select(stage => new Deed(
                    $"to {stage}",
                    (who, deal, process, _) => who.Move(deal, process[stage])
                ))
        ),
        (1, Gen.Const(new Deed("describe", (who, deal, _, _) => who.Save(deal, ("customerneed", "Coffee"))))),
        (1, Gen.Const(new Deed("forget", (who, deal, _, _) => who.Save(deal, ("customerneed", null))))),
        (
            1,
            Gen.Const(
                new Deed("explain", (who, deal, _, _) => who.Save(deal, ("csp_backreason", "Sponsor left")))
            )
        ),
        (
            1,
            Gen.Const(
                new Deed(
                    "hand over",
                    (who, deal, _, sales) => who.Save(deal, ("ownerid", sales.Manager.Reference))
                )
            )
        ),
        (1, Gen.Const(new Deed("another version", (who, deal, _, _) => SwitchVersion(who, deal)))),
        (
            1,
            Gen.Int[0, 2]
                .Select(index => Stages[index])
                .Select(stage => new Deed(
                    $"override to {stage}",
                    (who, deal, process, sales) => Overridden(who, deal, process[stage], sales)
                ))
        ),
        (1, Gen.Const(new Deed("win", (who, deal, _, _) => who.Win(deal, 5m)))),
        (1, Gen.Const(new Deed("lose", (who, deal, _, _) => who.Lose(deal)))),
        (2, Gen.Const(new Deed("reopen", (who, deal, _, _) => who.Reopen(deal)))),
        (
            1,
            Gen.Int[0, 2]
                .Select(state => new Deed(
                    $"state {state}",
                    (who, deal, _, _) => who.Save(deal, ("statecode", new OptionSetValue(state)))
                ))
        ),
        (
            1,
            Gen.Int[1, 5]
                .Select(status => new Deed(
                    $"SetState {status}",
                    (who, deal, _, _) => who.SetState(deal, (status - 1) / 2, status)
                ))
        ),
        (
            1,
            Gen.Select(Gen.Int[0, 2].Select(index => Stages[index]), Gen.Int[0, 2])
                .Select(
                    (stage, state) =>
                        new Deed(
                            $"to {stage} and state {state}",
                            (who, deal, process, _) =>
                                who.Move(deal, process[stage], ("statecode", new OptionSetValue(state)))
                        )
                )
        )
    );

    [Theory, WithEverySwitch]
    public void An_open_opportunity_has_one_open_visit_and_a_closed_one_none(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var process = sales.Publish(Draft);

        AnyDeed
            .Array[1, 12]
            .Sample(
                deeds =>
                {
                    var deal = sales.Rep.Create();
                    foreach (var deed in deeds)
                    {
                        sales.Pass(days: 0.5);
                        TryTo(() => deed.Do(sales.Rep, deal, process, sales));
                        HoldsFor(sales, deal);
                        AsksTheSameTwice(sales, deal);
                    }
                    sales.Administrator.Service.Delete("opportunity", deal);
                    Assert.Empty(sales.Ledger(deal));
                },
                iter: Iterations,
                threads: 1
            );
    }

    private static void HoldsFor(Sales sales, Guid deal)
    {
        var (row, ledger) = (sales.Deal(deal), sales.Ledger(deal));
        var last = ledger[^1];
        var isOpen = row.GetAttributeValue<OptionSetValue>("statecode").Value == 0;

        Assert.Equal(Enumerable.Range(1, ledger.Count), ledger.Select(visit => visit.Sequence));
        Assert.Equal(ledger.Count, row["csp_visitcount"]);
        Assert.Equal(last.Id, row.GetAttributeValue<EntityReference>("csp_currentvisitid").Id);
        Assert.Equal(last.EnteredOn, row["csp_stageenteredon"]);
        Assert.Equal(last.Stage, sales.StageOf(deal));
        Assert.Equal(isOpen, last.Exit is null);
        Assert.All(ledger.SkipLast(1), visit => Assert.NotNull(visit.Exit));
        Assert.All(ledger, visit => Assert.Equal(row["csp_processversionid"], visit.Row["csp_versionid"]));
        AddsUp(sales, ledger);
        Assert.All(ledger.Zip(ledger.Skip(1)), pair => FollowsOn(pair.First, pair.Second));
        Assert.All(
            ledger,
            visit =>
                Assert.Equal(
                    visit.ExitedOn is { } end ? (decimal)(end - visit.EnteredOn).TotalDays : null,
                    visit.Days
                )
        );
    }

    /// <summary>The time of all visits is the time since the start without that in which it was closed.</summary>
    private static void AddsUp(Sales sales, IReadOnlyList<StoredVisit> ledger)
    {
        var end = ledger[^1].ExitedOn ?? sales.Now;
        var gaps = ledger.Zip(ledger.Skip(1)).Sum(pair => Ticks(pair.First.ExitedOn, pair.Second.EnteredOn));

        Assert.Equal(
            Ticks(ledger[0].EnteredOn, end) - gaps,
            ledger.Sum(visit => Ticks(visit.EnteredOn, visit.ExitedOn ?? end))
        );
    }

    private static long Ticks(DateTime? from, DateTime to) => to.Ticks - from!.Value.Ticks;

    /// <summary>To ask the gate changes nothing, so it says the same again.</summary>
    private static void AsksTheSameTwice(Sales sales, Guid deal)
    {
        var reference = new EntityReference("opportunity", deal);
        string Ask() =>
            Convert.ToString(
                sales.Manager.Call("csp_EvaluateGate", reference, ("Outcome", "Won"))["Report"],
                CultureInfo.InvariantCulture
            )!;
        var before = sales.Stored(deal);

        Assert.Equal(Ask(), Ask());
        Assert.Equal(before, sales.Stored(deal));
    }

    private static void SwitchVersion(Person who, Guid deal) =>
        who.Save(deal, ("csp_processversionid", new EntityReference("csp_processversion", Guid.NewGuid())));

    private static void Overridden(Person who, Guid deal, EntityReference stage, Sales sales)
    {
        var request = (EntityReference)
            who.Call(
                "csp_RequestOverride",
                new EntityReference("opportunity", deal),
                ("ToStage", stage),
                ("Reason", "The customer signs before the budget is fixed")
            )["Request"];
        sales.Manager.Service.Update(
            new Entity(request.LogicalName, request.Id) { ["csp_decision"] = new OptionSetValue(725500001) }
        );
        who.Move(deal, stage);
    }

    private static void FollowsOn(StoredVisit visit, StoredVisit next)
    {
        var isClosed = visit.Exit is ExitKind.Won or ExitKind.Lost;
        Assert.Equal(isClosed ? visit.Stage : visit.Next, next.Stage);
        Assert.Equal(isClosed, visit.Next is null);
        Assert.True(isClosed ? visit.ExitedOn <= next.EnteredOn : visit.ExitedOn == next.EnteredOn);
    }

    private static void TryTo(Action act)
    {
        var thrown = Record.Exception(act);
        Assert.True(thrown is null or FaultException<OrganizationServiceFault>, thrown?.ToString());
        Assert.DoesNotContain("SP9", thrown?.Message ?? "", StringComparison.Ordinal);
    }

    private sealed record Deed(string Name, Action<Person, Guid, SalesProcessRow, Sales> Do)
    {
        public override string ToString() => Name;
    }
}
