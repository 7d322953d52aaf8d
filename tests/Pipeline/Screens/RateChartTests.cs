using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>Rates, medians and velocity cannot be added up: each point of their charts is one row, however many processes there are.</summary>
public sealed class RateChartTests
{
    [Fact]
    public void Every_point_of_a_rate_is_one_row()
    {
        using var units = new TwoUnits();
        var (screens, sales) = (new ShippedScreens(units.Sales), units.Sales);
        sales.Publish(
            new ProcessDraft("Renewals", new StageDraft("Ask"), new StageDraft("Sign"))
            {
                AppliesTo = "<filter><condition attribute='budgetamount' operator='eq' value='7' /></filter>",
                Order = 1,
            }
        );
        foreach (var rep in new[] { units.Rita, units.Rolf, units.Sven })
        {
            rep.Win(rep.Create(("budgetamount", new Microsoft.Xrm.Sdk.Money(7))), 10);
        }
        units.Compute();

        var rates = screens.Charts.Where(screens.IsAveraged).ToList();

        Assert.True(rates.Count >= 14);
        Assert.All(
            new[] { units.Nora, units.Sam, sales.Designer },
            who =>
                Assert.All(
                    rates,
                    chart => Assert.All(screens.RowsPerPoint(chart, who), rows => Assert.Equal(1, rows))
                )
        );
        Assert.Contains("2025-03 | Renewals | 1", screens.Show("Win Rate by Month", sales.Designer));
    }
}
