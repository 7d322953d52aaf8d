using System;

namespace Crm.SalesProcess.Domain.Time;

/// <summary>From an instant on, local time is this far from UTC.</summary>
/// <param name="FromUtc">The first instant of the offset.</param>
/// <param name="OffsetMinutes">Minutes that local time is ahead of UTC; negative west of Greenwich.</param>
public readonly record struct ZoneTransition(DateTime FromUtc, int OffsetMinutes);
