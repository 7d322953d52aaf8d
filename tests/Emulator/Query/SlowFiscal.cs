using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>What the fiscal operators mean, by counting the periods through from 1990 to 2050.</summary>
internal sealed class SlowFiscal
{
    private readonly List<(DateTime Start, int Year, int Place)> periods = [];
    private readonly int current;

    /// <param name="calendar">One whose years start on a day that every year has.</param>
    /// <param name="holdsCurrent">Whether the current year or period is one of the last x and of the next x.</param>
    public SlowFiscal(FiscalCalendar calendar, bool holdsCurrent)
    {
        current = holdsCurrent ? 1 : 0;
        for (var year = 1990; year <= 2050; year++)
        {
            var start = new DateTime(year, calendar.Month, calendar.Day);
            var name = calendar.IsNamedByEnd ? start.AddYears(1).AddDays(-1).Year : year;
            for (var place = 0; place < calendar.Periods; place++)
                periods.Add((Start(start, place, calendar.Periods), name, place + 1));
        }
    }

    public static bool IsFiscal(ConditionOperator code) =>
        Enum.GetName(code)!.Contains("Fiscal", StringComparison.Ordinal);

    public static bool NamesPeriodAndYear(ConditionOperator code) =>
        code
            is ConditionOperator.InFiscalPeriodAndYear
                or ConditionOperator.InOrBeforeFiscalPeriodAndYear
                or ConditionOperator.InOrAfterFiscalPeriodAndYear;

    public bool Passes(FilterCondition condition, DateTime today, DateTime value)
    {
        var numbers = condition.Values.Select(number => (int)number).ToList();
        var (here, there) = (IndexOf(today), IndexOf(value));
        var (_, year, place) = periods[there];
        var (years, steps) = (year - periods[here].Year, there - here);
        return condition.Operator switch
        {
            ConditionOperator.ThisFiscalYear => years == 0,
            ConditionOperator.LastFiscalYear => years == -1,
            ConditionOperator.NextFiscalYear => years == 1,
            ConditionOperator.LastXFiscalYears => IsLast(years, numbers[0]),
            ConditionOperator.NextXFiscalYears => IsLast(-years, numbers[0]),
            ConditionOperator.ThisFiscalPeriod => steps == 0,
            ConditionOperator.LastFiscalPeriod => steps == -1,
            ConditionOperator.NextFiscalPeriod => steps == 1,
            ConditionOperator.LastXFiscalPeriods => IsLast(steps, numbers[0]),
            ConditionOperator.NextXFiscalPeriods => IsLast(-steps, numbers[0]),
            ConditionOperator.InFiscalYear => year == numbers[0],
            ConditionOperator.InFiscalPeriod => place == numbers[0],
            ConditionOperator.InFiscalPeriodAndYear => (year, place) == (numbers[1], numbers[0]),
            ConditionOperator.InOrBeforeFiscalPeriodAndYear => there <= Named(numbers),
            ConditionOperator.InOrAfterFiscalPeriodAndYear => there >= Named(numbers),
            _ => throw new NotSupportedException(condition.Operator.ToString()),
        };
    }

    private static DateTime Start(DateTime year, int place, int periods) =>
        periods == 13 ? year.AddDays(28 * place) : year.AddMonths(12 / periods * place);

    private bool IsLast(int away, int count) => away >= current - count && away <= current - 1;

    private int IndexOf(DateTime day) => periods.FindLastIndex(period => period.Start <= day);

    private int Named(List<int> numbers) =>
        periods.FindIndex(period => (period.Place, period.Year) == (numbers[0], numbers[1]));
}
