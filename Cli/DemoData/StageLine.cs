using System;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>A line of the stage history.</summary>
/// <param name="On">When.</param>
/// <param name="From">Word for what it was in; empty at the beginning.</param>
/// <param name="To">A stage, Won, Lost or Reopened.</param>
internal sealed record StageLine(DateTime On, string From, string To);
