using System;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Rows;

/// <summary>The close of an opportunity row.</summary>
/// <param name="Outcome">Won or lost.</param>
/// <param name="StatusReason">Value of statuscode; null for the default.</param>
/// <param name="On">Local time; null when the file does not say.</param>
/// <param name="Revenue">Actual revenue; null when blank.</param>
internal sealed record ClosedRow(Outcome Outcome, int? StatusReason, DateTime? On, decimal? Revenue);
