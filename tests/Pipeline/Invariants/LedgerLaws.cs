using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Invariants;

/// <summary>What is true of every ledger, whatever has happened to its opportunity.</summary>
internal static class LedgerLaws
{
    public static void HoldFor(Life life)
    {
        var ledger = life.Sales.Ledger(life.Deal);

        SequenceIsDense(ledger);
        OneVisitIsOpenWhileTheOpportunityIs(life, ledger);
        VisitsFollowOnWithoutOverlap(ledger);
        TimeAddsUp(life, ledger);
        EachHasTheVersionOfItsTime(life, ledger);
        TheOpportunityKnowsItsLastVisit(life, ledger);
        ToAskChangesNothing(life);
    }

    private static void SequenceIsDense(IReadOnlyList<StoredVisit> ledger) =>
        Assert.Equal(Enumerable.Range(1, ledger.Count), ledger.Select(visit => visit.Sequence));

    private static void OneVisitIsOpenWhileTheOpportunityIs(Life life, IReadOnlyList<StoredVisit> ledger)
    {
        ExitKind? expected = life.State switch
        {
            0 => null,
            1 => ExitKind.Won,
            _ => ExitKind.Lost,
        };

        Assert.Equal(expected, ledger[^1].Exit);
        Assert.Equal(expected is null ? 1 : 0, ledger.Count(visit => visit.Exit is null));
        Assert.All(ledger, visit => Assert.Equal(visit.Exit is null, visit.ExitedOn is null));
    }

    private static void VisitsFollowOnWithoutOverlap(IReadOnlyList<StoredVisit> ledger)
    {
        foreach (var (visit, next) in ledger.Zip(ledger.Skip(1)))
        {
            var isClosed = visit.Exit is ExitKind.Won or ExitKind.Lost;
            Assert.Equal(isClosed ? visit.Stage : visit.Next, next.Stage);
            Assert.Equal(isClosed, visit.Next is null);
            Assert.True(isClosed ? visit.ExitedOn <= next.EnteredOn : visit.ExitedOn == next.EnteredOn);
        }
    }

    /// <summary>The time of all visits is that in which the opportunity was seen open.</summary>
    private static void TimeAddsUp(Life life, IReadOnlyList<StoredVisit> ledger)
    {
        var times = ledger.Select(visit => (visit.ExitedOn ?? life.Sales.Now) - visit.EnteredOn).ToList();

        Assert.Equal(life.Open, new TimeSpan(times.Sum(time => time.Ticks)));
        Assert.All(
            ledger.Zip(times),
            pair =>
                Assert.Equal(pair.First.Exit is null ? null : (decimal)pair.Second.TotalDays, pair.First.Days)
        );
    }

    private static void EachHasTheVersionOfItsTime(Life life, IReadOnlyList<StoredVisit> ledger)
    {
        Assert.All(ledger, visit => Assert.Equal(life.Versions[visit.Id], VersionOf(visit)));
        Assert.All(
            ledger.Zip(ledger.Skip(1)),
            pair =>
                Assert.Equal(
                    pair.First.Exit is ExitKind.Migrated or ExitKind.Switched,
                    VersionOf(pair.First) != VersionOf(pair.Second)
                )
        );
    }

    private static void TheOpportunityKnowsItsLastVisit(Life life, IReadOnlyList<StoredVisit> ledger)
    {
        var (row, last) = (life.Row, ledger[^1]);

        Assert.Equal(ledger.Count, row["csp_visitcount"]);
        Assert.Equal(last.Id, row.GetAttributeValue<EntityReference>("csp_currentvisitid").Id);
        Assert.Equal(last.EnteredOn, row["csp_stageenteredon"]);
        Assert.Equal(last.Stage, life.Sales.StageOf(life.Deal));
        Assert.Equal(VersionOf(last), life.Version.Id);
    }

    private static void ToAskChangesNothing(Life life)
    {
        var before = life.Sales.Stored(life.Deal);

        Assert.Equal(life.Ask(), life.Ask());
        Assert.Equal(before, life.Sales.Stored(life.Deal));
    }

    private static Guid VersionOf(StoredVisit visit) =>
        visit.Row.GetAttributeValue<EntityReference>("csp_versionid").Id;
}
