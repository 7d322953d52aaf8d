using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// Operators that name fiscal years and periods. "Last x" are the x before the current one, "next x" the x after it;
/// where the organisation counts the current one, it is one of the x.
/// </summary>
internal static class FiscalOperators
{
    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = new()
    {
        [ConditionOperator.ThisFiscalYear] = operand => Years(operand, 0, 1),
        [ConditionOperator.LastFiscalYear] = operand => Years(operand, -1, 0),
        [ConditionOperator.NextFiscalYear] = operand => Years(operand, 1, 2),
        [ConditionOperator.LastXFiscalYears] = operand =>
            Years(operand, Current(operand) - DateOperators.Count(operand), Current(operand)),
        [ConditionOperator.NextXFiscalYears] = operand =>
            Years(operand, 1 - Current(operand), 1 - Current(operand) + DateOperators.Count(operand)),
        [ConditionOperator.ThisFiscalPeriod] = operand => Periods(operand, 0, 1),
        [ConditionOperator.LastFiscalPeriod] = operand => Periods(operand, -1, 0),
        [ConditionOperator.NextFiscalPeriod] = operand => Periods(operand, 1, 2),
        [ConditionOperator.LastXFiscalPeriods] = operand =>
            Periods(operand, Current(operand) - DateOperators.Count(operand), Current(operand)),
        [ConditionOperator.NextXFiscalPeriods] = operand =>
            Periods(operand, 1 - Current(operand), 1 - Current(operand) + DateOperators.Count(operand)),
        [ConditionOperator.InFiscalYear] = InYear,
        [ConditionOperator.InFiscalPeriod] = InPeriod,
        [ConditionOperator.InFiscalPeriodAndYear] = operand => Named(operand, from: true, until: true),
        [ConditionOperator.InOrBeforeFiscalPeriodAndYear] = operand =>
            Named(operand, from: false, until: true),
        [ConditionOperator.InOrAfterFiscalPeriodAndYear] = operand =>
            Named(operand, from: true, until: false),
    };

    /// <summary>1 when the organisation counts the current one, else 0.</summary>
    private static int Current(Operand operand) => operand.Translation.Scope.FiscalSpansHoldCurrent ? 1 : 0;

    private static string Years(Operand operand, int first, int before)
    {
        var calendar = DateOperators.Calendar(operand);
        var year = calendar.Fiscal.YearOf(calendar.Today);
        return Between(
            operand,
            calendar.Fiscal.StartOfYear(year + first),
            calendar.Fiscal.StartOfYear(year + before)
        );
    }

    private static string Periods(Operand operand, int first, int before)
    {
        var calendar = DateOperators.Calendar(operand);
        var period = calendar.Fiscal.PeriodOf(calendar.Today);
        return Between(
            operand,
            calendar.Fiscal.StartOfPeriod(period + first),
            calendar.Fiscal.StartOfPeriod(period + before)
        );
    }

    private static string InYear(Operand operand)
    {
        var fiscal = DateOperators.Calendar(operand).Fiscal;
        var year = Number(operand, operand.Value, 1900, 2999);
        return Between(operand, fiscal.StartOfYear(year), fiscal.StartOfYear(year + 1));
    }

    /// <summary>The period of every year.</summary>
    private static string InPeriod(Operand operand)
    {
        var fiscal = DateOperators.Calendar(operand).Fiscal;
        var place = Number(operand, operand.Value, 1, fiscal.Periods) - 1;
        var part = new DatePartSql(operand.Translation, operand.Table, operand.Stored);
        var parameters = operand.Translation.Parameters;
        return $"{part.Of(DateGroup.FiscalPeriod)} % {parameters.Add(fiscal.Periods)} = {parameters.Add(place)}";
    }

    /// <summary>The values are the period's place in the year, from 1, and the year.</summary>
    private static string Named(Operand operand, bool from, bool until)
    {
        var fiscal = DateOperators.Calendar(operand).Fiscal;
        if (operand.Condition.Values is not [var first, var second])
            throw operand.Bad($"needs a period and a year, but has {operand.Condition.Values.Length} values");
        var place = Number(operand, first, 1, fiscal.Periods) - 1;
        var period = Number(operand, second, 1900, 2999) * fiscal.Periods + place;
        return Between(
            operand,
            from ? fiscal.StartOfPeriod(period) : null,
            until ? fiscal.StartOfPeriod(period + 1) : null
        );
    }

    private static string Between(Operand operand, DateTime? from, DateTime? before) =>
        DateOperators.Within(
            operand,
            new DateSpan(
                from is { } first ? new DateBound(first) : null,
                before is { } end ? new DateBound(end) : null
            )
        );

    private static int Number(Operand operand, object value, int least, int most)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw operand.Bad($"has the value '{value}', which is no whole number from {least} to {most}");
    }
}
