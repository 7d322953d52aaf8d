using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What one rule says of a move.</summary>
/// <param name="Rule">The rule that was asked.</param>
/// <param name="Met">Whether it is met.</param>
/// <param name="Missing">The columns that a Required columns rule finds missing; else none.</param>
public sealed record GateFinding(Rule Rule, bool Met, IReadOnlyList<Column> Missing);
