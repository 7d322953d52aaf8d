using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Loading;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>What the demo did.</summary>
/// <param name="Zip">The packed managed solution.</param>
/// <param name="Process">Name of the published process.</param>
/// <param name="Version">Its version.</param>
/// <param name="Story">What happened to the opportunity; empty when data was loaded instead.</param>
/// <param name="Ledger">The opportunity's stage visits.</param>
/// <param name="Load">What became of the loaded rows; null without data.</param>
/// <param name="Reports">The figures.</param>
internal sealed record DemoResult(
    string Zip,
    string Process,
    int Version,
    IReadOnlyList<StoryEvent> Story,
    IReadOnlyList<LedgerLine> Ledger,
    LoadResult? Load,
    [property: JsonIgnore] IReadOnlyList<KpiReport> Reports
)
{
    /// <summary>The figures for machines.</summary>
    public IEnumerable<object> Kpis => Reports.Select(report => report.ToJson());
}
