using System;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

public sealed class TargetTests(GoldenStory story) : IClassFixture<GoldenStory>
{
    [Fact]
    public void Attainment_is_measured_against_the_target_of_exactly_that_scope_and_period()
    {
        Enter(ScopeKind.Organisation, "2025-01-01", "2025-04-01", 1_000);
        Enter(ScopeKind.Rep, "2025-01-01", "2025-04-01", 300, story.Sales.Rep.Reference);

        var whole = story.Report(KpiSpan.Quarter).Lines;
        var rep = story.Report(KpiSpan.Quarter, KpiBy.Rep).Lines;

        // 100 + 200 + 150 were won in the first quarter, nothing in the second.
        Assert.Equal(0.45m, Value(whole[0], OutcomeMeasures.Attainment));
        Assert.Null(Value(whole[1], OutcomeMeasures.Attainment));
        Assert.Equal(1.5m, Value(rep[0], OutcomeMeasures.Attainment));
        Assert.True(rep[0].Figure(PipelineMeasures.Coverage)!.IsMet);
        Assert.Equal("met", rep[0].ToJson()["coverage"]);
    }

    private static decimal? Value(KpiLine line, Measure measure) => line.Figure(measure)?.Value;

    private void Enter(
        ScopeKind scope,
        string from,
        string to,
        decimal target,
        EntityReference? rep = null
    ) =>
        story.Sales.Administrator.Service.Create(
            new Entity("csp_kpitarget")
            {
                ["csp_name"] = $"{scope} {from}",
                ["csp_measure"] = "won_amount",
                ["csp_scopekind"] = new OptionSetValue((int)scope),
                ["csp_repid"] = rep,
                ["csp_periodkind"] = new OptionSetValue((int)PeriodKind.Quarter),
                ["csp_fromdate"] = Date(from),
                ["csp_todate"] = Date(to),
                ["csp_target"] = target,
            }
        );

    private static DateTime Date(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
