using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>How the opportunity file is read.</summary>
/// <param name="File">File name inside the loaded folder.</param>
/// <param name="Columns">Header of the column that holds each value.</param>
/// <param name="Outcomes">What each word in the outcome column means; without them all are open.</param>
/// <param name="OutcomeReasons">Status reason (value of statuscode) for each word in the outcome reason column.</param>
/// <param name="Stages">Stage of the process for each word in the stage column.</param>
/// <param name="Texts">Header for each further text column of opportunity, by logical name.</param>
/// <param name="Watched">Headers that are not loaded, but whose blanks are counted.</param>
public sealed record OpportunityMap(
    string File,
    OpportunityColumns Columns,
    IReadOnlyDictionary<string, Outcome>? Outcomes = null,
    IReadOnlyDictionary<string, int>? OutcomeReasons = null,
    IReadOnlyDictionary<string, string>? Stages = null,
    IReadOnlyDictionary<string, string>? Texts = null,
    IReadOnlyList<string>? Watched = null
);
