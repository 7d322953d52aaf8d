using System;

namespace Crm.SalesProcess.Cli.DemoData;

/// <summary>A line of the change history.</summary>
/// <param name="On">When.</param>
/// <param name="Field">Amount, Close date or Owner.</param>
/// <param name="From">Value before.</param>
/// <param name="To">Value after.</param>
internal sealed record ChangeLine(DateTime On, string Field, string From, string To);
