using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>An opportunity of the generated year, as it stands at its end, with what happened to it.</summary>
internal sealed class GeneratedOpportunity
{
    public required string Id { get; init; }

    public required string Topic { get; init; }

    public required string Customer { get; init; }

    public required string Need { get; init; }

    /// <summary>ISO code.</summary>
    public required string Currency { get; init; }

    public required DateTime CreatedOn { get; init; }

    /// <summary>Full name of the present owner.</summary>
    public required string Owner { get; set; }

    /// <summary>Estimated revenue in its currency.</summary>
    public required decimal Amount { get; set; }

    /// <summary>Estimated close date.</summary>
    public required DateTime DueOn { get; set; }

    /// <summary>From 0 on.</summary>
    public int Stage { get; set; }

    /// <summary>Open, Won or Lost.</summary>
    public string Outcome { get; set; } = "Open";

    public DateTime? ClosedOn { get; set; }

    /// <summary>Actual revenue of a win.</summary>
    public decimal? Revenue { get; set; }

    public List<StageLine> Stages { get; } = [];

    public List<ChangeLine> Changes { get; } = [];

    public List<GateLine> Gates { get; } = [];

    public List<ActivityLine> Activities { get; } = [];
}
