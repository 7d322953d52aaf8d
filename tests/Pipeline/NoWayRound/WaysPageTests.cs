using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Holds the table of docs/gates.md to the ways that <see cref="NoWayRoundTests"/> tries.</summary>
[Trait("Page", "gates.md")]
public sealed class WaysPageTests
{
    [Fact]
    public void The_page_lists_every_way_and_what_stays_of_its_refusal()
    {
        var refused = RefusedWays.All.Select(way => (way.Name, Number: NumberOf(way), Log: LogOf(way)));
        var accepted = AcceptedWays.All.Select(way => (way.Name, Number: "accepted", Log: "–"));

        var table = Markdown.Table(
            ["way", "answer", "refusal logged"],
            refused.Concat(accepted).Select(row => (IReadOnlyList<string>)[row.Name, row.Number, row.Log])
        );

        new PageSection("gates.md", "ways").IsHeldTo(table);
    }

    private static string NumberOf(Way way) =>
        way.Number > 0 ? $"SP{way.Number}" : "by the platform, or by us where it lets it pass";

    private static string LogOf(Way way) =>
        (way.IsLogged, way.Number) switch
        {
            (true, _) => "yes",
            (_, 1001) => "rolled back",
            _ => "no: no rule is asked",
        };
}
