using System;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>A line of the activities.</summary>
/// <param name="Kind">Phone call, Meeting, Email or Task.</param>
/// <param name="Owner">Full name.</param>
/// <param name="DueOn">Planned for.</param>
/// <param name="DoneOn">Completed; null while it is planned.</param>
internal sealed record ActivityLine(string Kind, string Owner, DateTime DueOn, DateTime? DoneOn);
