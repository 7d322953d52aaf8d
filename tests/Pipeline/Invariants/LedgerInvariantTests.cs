using System;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;

namespace Crm.SalesProcess.Tests.Pipeline.Invariants;

/// <summary>Whatever people do to an opportunity, in whatever order, the ledger tells one story without holes.</summary>
[Trait("Category", "Property")]
public sealed class LedgerInvariantTests
{
    private const int Iterations = 20;
    private const int MostDeeds = 14;

    [Theory, WithEverySwitch]
    public void The_ledger_holds_whatever_people_do(string switches)
    {
        using var sales = ClosingSwitches.Open(switches);
        var world = new World(sales);

        Gen.Select(Deed.AnyStart, Deed.Any.Array[1, MostDeeds])
            .Sample(
                (start, deeds) =>
                {
                    var life = new Life(world, start);
                    foreach (var deed in deeds)
                    {
                        life.Do(deed);
                        LedgerLaws.HoldFor(life);
                    }

                    sales.Administrator.Service.Delete("opportunity", life.Deal);
                    Assert.Empty(sales.Ledger(life.Deal));
                },
                iter: Iterations,
                threads: 1
            );
    }

    [Fact]
    public void Every_kind_of_deed_succeeds_at_times()
    {
        using var sales = ClosingSwitches.Open("all the other way");
        var world = new World(sales);
        var rounds = 0;

        while (Deed.Names.Except(world.Succeeded).Any() && ++rounds <= 60)
        {
            var life = new Life(world, start: null);
            foreach (var deed in Deed.Any.Array[MostDeeds].Generate(new PCG((uint)rounds), null, out _))
            {
                life.Do(deed);
            }
        }

        Assert.Empty(Deed.Names.Except(world.Succeeded));
    }
}
