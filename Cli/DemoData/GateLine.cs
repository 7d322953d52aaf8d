using System;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>A line of the gate evaluations.</summary>
/// <param name="On">When.</param>
/// <param name="Stage">The stage to be left.</param>
/// <param name="Verdict">Blocked or Overridden.</param>
/// <param name="Rule">The rule that was not met.</param>
internal sealed record GateLine(DateTime On, string Stage, string Verdict, string Rule);
