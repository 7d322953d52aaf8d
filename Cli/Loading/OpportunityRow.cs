using System;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>One opportunity as read from the file: typed, with the words of the map applied.</summary>
/// <param name="Line">Line of the file, counted from 1.</param>
/// <param name="CreatedOn">Instant in the organisation's zone.</param>
/// <param name="StatusReason">Value of statuscode that fits <paramref name="Outcome"/>.</param>
/// <param name="Probability">0 to 100; null when blank.</param>
/// <param name="ClosedOn">Date of the close; null while open.</param>
/// <param name="Notes">What was assumed about this row, each a reusable sentence.</param>
public sealed record OpportunityRow(
    int Line,
    string Name,
    string Owner,
    string Customer,
    DateTime CreatedOn,
    Outcome Outcome,
    int StatusReason,
    string Stage,
    int? Probability,
    decimal? EstimatedValue,
    DateTime? EstimatedCloseDate,
    decimal? ActualValue,
    DateTime? ClosedOn,
    System.Collections.Generic.IReadOnlyList<string> Notes
);
