using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>How the opportunity file is read.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Columns">Header of the column that holds each value.</param>
/// <param name="Outcomes">What each word in the outcome column means.</param>
/// <param name="OutcomeReasons">Status reason (value of statuscode) for each word in the outcome reason column.</param>
/// <param name="Stages">Stage of the published process for each word in the stage column.</param>
public sealed record OpportunityMap(
    string File,
    OpportunityColumns Columns,
    IReadOnlyDictionary<string, Outcome> Outcomes,
    IReadOnlyDictionary<string, int> OutcomeReasons,
    IReadOnlyDictionary<string, string> Stages
);
