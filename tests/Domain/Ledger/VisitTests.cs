using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Ledger;

[Trait("Category", "Property")]
public sealed class VisitTests
{
    [Fact]
    public void Ids_are_those_that_any_version_5_generator_makes()
    {
        var opportunity = new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        Assert.Equal(new Guid("b04965e6-a9bb-591f-8f8a-1adcb2c8dc39"), DeterministicId.Of(opportunity, 1));
    }

    [Theory]
    [InlineData("2026-11-18T13:00:00", "2026-11-19T13:00:00", "1.000000")]
    [InlineData("2026-11-18T13:00:00", "2026-11-18T13:00:01", "0.000012")]
    [InlineData("2026-10-24T22:00:00", "2026-10-25T23:00:00", "1.041667")]
    public void Days_are_seconds_by_86400(string from, string until, string days)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;

        var between = Visit.DaysBetween(DateTime.Parse(from, invariant), DateTime.Parse(until, invariant));

        Assert.Equal(decimal.Parse(days, invariant), between);
    }

    [Fact]
    public void A_visit_never_ends_before_it_began_though_a_clock_is_late()
    {
        var visit = Visit.First(Given.Id(1), Given.Id(2), Given.Now);

        var exit = visit.End(Given.Now.AddMinutes(-5), ExitKind.Advanced);

        Assert.Equal(visit.EnteredOn, exit.On);
        Assert.Equal(0, exit.Days);
    }

    [Fact]
    public void Visits_never_overlap_and_their_sequence_is_dense() =>
        Gen.Int[-100_000, 1_000_000]
            .Array[1, 20]
            .Sample(seconds =>
            {
                var visits = History(seconds);
                Assert.Equal(Enumerable.Range(1, visits.Count), visits.Select(entry => entry.Visit.Sequence));
                Assert.All(
                    visits.Zip(visits.Skip(1)),
                    pair => Assert.Equal(pair.First.Exit.On, pair.Second.Visit.EnteredOn)
                );
                Assert.All(visits, entry => Assert.True(entry.Exit.Days >= 0));
                Assert.Equal(visits.Count, visits.Select(entry => entry.Visit.Id).Distinct().Count());
            });

    private static List<(Visit Visit, VisitExit Exit)> History(int[] seconds)
    {
        var clock = Given.Now;
        var visit = Visit.First(Given.Id(1), Given.Id(2), clock);
        var history = new List<(Visit, VisitExit)>();
        foreach (var pause in seconds)
        {
            clock = clock.AddSeconds(pause).AddMilliseconds(pause % 1000);
            history.Add((visit, visit.End(clock, ExitKind.Advanced)));
            visit = visit.Next(Given.Id(3), clock);
        }
        return history;
    }
}
