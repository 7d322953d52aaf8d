using System;
using System.Collections.Generic;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Rows;

/// <summary>One opportunity as read from the file: typed, with the words of the map applied.</summary>
/// <param name="Raw">The row as it stands in the file.</param>
/// <param name="Key">What the other system knows it by; empty without a key column.</param>
/// <param name="Name">The topic.</param>
/// <param name="Owner">Full name.</param>
/// <param name="Customer">Name; empty for none.</param>
/// <param name="Currency">ISO code.</param>
/// <param name="CreatedOn">Local time.</param>
/// <param name="Stage">Name of a stage of the process; empty when the file does not say.</param>
/// <param name="Close">How it stands closed; null while it is open.</param>
/// <param name="Probability">0 to 100; null when blank.</param>
/// <param name="EstimatedValue">In its currency.</param>
/// <param name="EstimatedCloseDate">A date without a time.</param>
/// <param name="Texts">Further text columns by logical name.</param>
internal sealed record OpportunityRow(
    CsvRow Raw,
    string Key,
    string Name,
    string Owner,
    string Customer,
    string Currency,
    DateTime CreatedOn,
    string Stage,
    ClosedRow? Close,
    int? Probability,
    decimal? EstimatedValue,
    DateTime? EstimatedCloseDate,
    IReadOnlyDictionary<string, string> Texts
)
{
    /// <summary>Won, lost or open.</summary>
    public Outcome Outcome => Close?.Outcome ?? Outcome.Open;
}
