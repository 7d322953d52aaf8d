namespace Crm.SalesProcess.Emulator.Metadata;

/// <summary>How a date and time relates to time zones. Values are those of a solution file.</summary>
public enum DateTimeBehavior
{
    /// <summary>An instant, kept in UTC and shown in each user's time zone.</summary>
    UserLocal = 1,

    /// <summary>A calendar day, the same in every time zone.</summary>
    DateOnly = 2,

    /// <summary>Wall-clock time, the same in every time zone.</summary>
    TimeZoneIndependent = 3,
}
