using System;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>What a filter may speak of.</summary>
/// <param name="FindColumn">The column of that logical name, or null.</param>
/// <param name="Zone">The zone of times that are written without one.</param>
public sealed record FilterScope(Func<string, Column?> FindColumn, TimeZoneRules Zone);
