using System;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>
/// How the organisation divides its years. Periods are counted through: their number is the year they belong to times
/// the periods of a year, plus their place in it.
/// </summary>
/// <param name="Periods">Periods of a year: 1, 2, 4, 12, or 13 of four weeks each, the last longer.</param>
/// <param name="Month">Month in which a fiscal year starts, 1–12.</param>
/// <param name="Day">Day of that month.</param>
/// <param name="IsNamedByEnd">Whether a year has the number of the calendar year in which it ends.</param>
public sealed record FiscalCalendar(int Periods, int Month, int Day, bool IsNamedByEnd)
{
    /// <summary>Quarters from 1 January, as in a new organisation.</summary>
    public static readonly FiscalCalendar Default = new(4, 1, 1, false);

    /// <summary>The calendar as one number, for SQL.</summary>
    internal long Code => ((Periods * 12L + Month - 1) * 31 + Day - 1) * 2 + (IsNamedByEnd ? 1 : 0);

    internal static FiscalCalendar FromCode(long code) =>
        new(
            (int)(code / 2 / 31 / 12),
            (int)(code / 2 / 31 % 12) + 1,
            (int)(code / 2 % 31) + 1,
            code % 2 == 1
        );

    /// <summary>Number of the period that contains the day.</summary>
    public int PeriodOf(DateTime day)
    {
        var year = YearOf(day);
        var place = Periods - 1;
        while (place > 0 && day < StartOfPeriod(year * Periods + place))
            place--;
        return year * Periods + place;
    }

    /// <summary>Number of the fiscal year that contains the day.</summary>
    public int YearOf(DateTime day)
    {
        var year = day.Year + Offset;
        return day < StartOfYear(year) ? year - 1 : year;
    }

    public DateTime StartOfYear(int year)
    {
        var calendarYear = year - Offset;
        return new DateTime(calendarYear, Month, Math.Min(Day, DateTime.DaysInMonth(calendarYear, Month)));
    }

    public DateTime StartOfPeriod(int period)
    {
        var start = StartOfYear(Math.DivRem(period, Periods, out var place));
        return Periods == 13 ? start.AddDays(28 * place) : start.AddMonths(12 / Periods * place);
    }

    /// <summary>The period's name, such as <c>Quarter 1 FY2020</c>.</summary>
    public string NameOfPeriod(int period)
    {
        var year = Math.DivRem(period, Periods, out var place);
        return Noun is { } noun ? $"{noun} {place + 1} {NameOfYear(year)}" : NameOfYear(year);
    }

    public static string NameOfYear(int year) => $"FY{year}";

    /// <summary>A year that starts on 1 January ends in the year in which it starts.</summary>
    private int Offset => IsNamedByEnd && (Month > 1 || Day > 1) ? 1 : 0;

    private string? Noun =>
        Periods switch
        {
            1 => null,
            2 => "Semester",
            4 => "Quarter",
            12 => "Month",
            _ => "Period",
        };
}
