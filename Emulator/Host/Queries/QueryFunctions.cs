using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>The query functions of the Web API.</summary>
internal static class QueryFunctions
{
    public static FrozenDictionary<string, QueryFunction> ByName { get; } =
        All().ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private static IEnumerable<QueryFunction> All() =>
        [
            .. OfColumn.Select(code => new QueryFunction(code, [])),
            .. OfValue.Concat(OfNumber).Select(code => new QueryFunction(code, [QueryFunction.Value])),
            .. OfValues.Select(code => new QueryFunction(code, [QueryFunction.Values])),
            .. OfFiscalPeriod.Select(code => new QueryFunction(code, ["PropertyValue1", "PropertyValue2"])),
        ];

    private static ConditionOperator[] OfColumn =>
        [
            ConditionOperator.EqualUserId,
            ConditionOperator.NotEqualUserId,
            ConditionOperator.EqualUserTeams,
            ConditionOperator.EqualUserOrUserTeams,
            ConditionOperator.EqualUserOrUserHierarchy,
            ConditionOperator.EqualUserOrUserHierarchyAndTeams,
            ConditionOperator.EqualBusinessId,
            ConditionOperator.NotEqualBusinessId,
            ConditionOperator.EqualUserLanguage,
            ConditionOperator.Yesterday,
            ConditionOperator.Today,
            ConditionOperator.Tomorrow,
            ConditionOperator.Last7Days,
            ConditionOperator.Next7Days,
            ConditionOperator.LastWeek,
            ConditionOperator.ThisWeek,
            ConditionOperator.NextWeek,
            ConditionOperator.LastMonth,
            ConditionOperator.ThisMonth,
            ConditionOperator.NextMonth,
            ConditionOperator.LastYear,
            ConditionOperator.ThisYear,
            ConditionOperator.NextYear,
            ConditionOperator.LastFiscalPeriod,
            ConditionOperator.ThisFiscalPeriod,
            ConditionOperator.NextFiscalPeriod,
            ConditionOperator.LastFiscalYear,
            ConditionOperator.ThisFiscalYear,
            ConditionOperator.NextFiscalYear,
        ];

    private static ConditionOperator[] OfValue =>
        [
            ConditionOperator.On,
            ConditionOperator.NotOn,
            ConditionOperator.OnOrAfter,
            ConditionOperator.OnOrBefore,
            ConditionOperator.Above,
            ConditionOperator.AboveOrEqual,
            ConditionOperator.Under,
            ConditionOperator.UnderOrEqual,
            ConditionOperator.NotUnder,
        ];

    private static IEnumerable<ConditionOperator> OfNumber =>
        Enum.GetValues<ConditionOperator>()
            .Where(code =>
                code is ConditionOperator.InFiscalYear or ConditionOperator.InFiscalPeriod
                || code.ToString() is var name
                    && (
                        name.StartsWith("LastX", StringComparison.Ordinal)
                        || name.StartsWith("NextX", StringComparison.Ordinal)
                        || name.StartsWith("OlderThanX", StringComparison.Ordinal)
                    )
            );

    private static ConditionOperator[] OfValues =>
        [
            ConditionOperator.In,
            ConditionOperator.NotIn,
            ConditionOperator.Between,
            ConditionOperator.NotBetween,
            ConditionOperator.ContainValues,
            ConditionOperator.DoesNotContainValues,
        ];

    private static ConditionOperator[] OfFiscalPeriod =>
        [
            ConditionOperator.InFiscalPeriodAndYear,
            ConditionOperator.InOrAfterFiscalPeriodAndYear,
            ConditionOperator.InOrBeforeFiscalPeriodAndYear,
        ];
}
