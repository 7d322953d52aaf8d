using System;
using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Who asks, and when: what user and date operators refer to, and which rows may be seen.</summary>
public sealed record QueryScope
{
    public required Guid UserId { get; init; }
    public required Guid BusinessUnitId { get; init; }

    /// <summary>All teams of the user, for the team operators.</summary>
    public ImmutableArray<Guid> TeamIds { get; init; } = [];

    /// <summary>The user's own; date operators and date groups count its days.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The instant of the query, in UTC.</summary>
    public required DateTime Now { get; init; }

    public FiscalCalendar Fiscal { get; init; } = FiscalCalendar.Default;

    /// <summary>Whether "last x" and "next x" fiscal years and periods count the current one.</summary>
    public bool FiscalSpansHoldCurrent { get; init; }

    /// <summary>Whether dates without a time of day are compared with today rather than with now.</summary>
    public bool DaysCompareWithToday { get; init; } = true;

    /// <summary>Whether spans of hours begin and end at full hours.</summary>
    public bool HoursCountWhole { get; init; }

    /// <summary>Whether negations other than <c>ne</c> find rows without a value.</summary>
    public bool NegationsFindNulls { get; init; } = true;

    /// <summary>Whether a sum over no rows is 0 rather than null.</summary>
    public bool SumsOfNoRowsAreZero { get; init; }

    /// <summary>Whether amounts bring the row's currency along.</summary>
    public bool AmountsBringCurrency { get; init; } = true;

    /// <summary>Of the user's interface, e.g. 1033.</summary>
    public int Language { get; init; } = 1033;

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Sunday;

    /// <summary>Columns per table (logical names) that read as empty; null = none.</summary>
    public Func<string, ImmutableArray<string>>? HiddenColumns { get; init; }

    /// <summary>Access per table (logical name) in the query, links included; null = everything, as SYSTEM.</summary>
    public Func<string, RowAccess>? Access { get; init; }
}
