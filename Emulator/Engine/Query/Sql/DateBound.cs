using System;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>An end of a span.</summary>
/// <param name="Local">In the user's time.</param>
/// <param name="Utc">The exact instant, where one was counted from now; null = follows from the user's time.</param>
internal sealed record DateBound(DateTime Local, DateTime? Utc = null);
