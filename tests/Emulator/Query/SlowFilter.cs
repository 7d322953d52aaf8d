using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Says of a row in memory whether it passes a filter: slow, obvious, and without anything of the engine.</summary>
internal static class SlowFilter
{
    public static bool Passes(FilterNode node, IReadOnlyDictionary<string, object?> row) =>
        node switch
        {
            FilterGroup { Parts.IsEmpty: true } => true,
            FilterGroup { Junction: Junction.And } group => group.Parts.All(part => Passes(part, row)),
            FilterGroup group => group.Parts.Any(part => Passes(part, row)),
            FilterCondition condition when IsOfDates(condition.Operator) => PassesDate(
                condition,
                row[condition.Column]
            ),
            FilterCondition { Column: "sample_colours" } condition => PassesOptions(
                condition,
                row[condition.Column] as OptionSetValueCollection
            ),
            FilterCondition condition when UsersOf(condition) is { } users => PassesUsers(
                condition,
                row[condition.Column],
                users
            ),
            FilterCondition condition => Passes(condition, Comparable(row[condition.Column])),
            _ => throw new NotSupportedException(),
        };

    /// <summary>What is compared: texts without case, accents and trailing spaces, money as its amount.</summary>
    public static IComparable? Comparable(object? value) =>
        value switch
        {
            string text => new FoldedText(Fold(text).TrimEnd(' ')),
            Money money => money.Value,
            OptionSetValue option => option.Value,
            IComparable other => other,
            _ => null,
        };

    private static bool IsOfDates(ConditionOperator code) =>
        SlowDates.IsDateOperator(code) || SlowFiscal.IsFiscal(code);

    private static bool PassesDate(FilterCondition condition, object? value)
    {
        if (value is not DateTime stored)
        {
            return condition.Operator == ConditionOperator.NotOn;
        }

        var scope = RandomFilters.Scope;
        var local =
            condition.Column == "sample_at"
                ? TimeZoneInfo.ConvertTimeFromUtc(stored, scope.TimeZone)
                : DateTime.SpecifyKind(stored, DateTimeKind.Unspecified);
        return SlowFiscal.IsFiscal(condition.Operator)
            ? new SlowFiscal(scope.Fiscal, scope.FiscalSpansHoldCurrent).Passes(
                condition,
                TimeZoneInfo.ConvertTimeFromUtc(scope.Now, scope.TimeZone),
                local
            )
            : SlowDates.Of(scope, condition.Column == "sample_day").Passes(condition, local);
    }

    private static bool PassesOptions(FilterCondition condition, OptionSetValueCollection? chosen)
    {
        var isEmpty = chosen is null || chosen.Count == 0;
        var hasOne =
            !isEmpty && condition.Values.Any(value => chosen!.Any(option => option.Value == (int)value));
        return condition.Operator switch
        {
            ConditionOperator.Null => isEmpty,
            ConditionOperator.NotNull => !isEmpty,
            ConditionOperator.ContainValues => hasOne,
            _ => !hasOne,
        };
    }

    private static Guid[]? UsersOf(FilterCondition condition)
    {
        var scope = RandomFilters.Scope;
        return condition.Operator switch
        {
            ConditionOperator.EqualUserId or ConditionOperator.NotEqualUserId => [scope.UserId],
            ConditionOperator.EqualBusinessId or ConditionOperator.NotEqualBusinessId =>
            [
                scope.BusinessUnitId,
            ],
            ConditionOperator.EqualUserTeams => [.. scope.TeamIds],
            ConditionOperator.EqualUserOrUserTeams => [scope.UserId, .. scope.TeamIds],
            _ => null,
        };
    }

    private static bool PassesUsers(FilterCondition condition, object? value, Guid[] users)
    {
        var isOne = value is Guid id && users.Contains(id);
        return condition.Operator is ConditionOperator.NotEqualUserId or ConditionOperator.NotEqualBusinessId
            ? !isOne
            : isOne;
    }

    private static bool Passes(FilterCondition condition, IComparable? actual)
    {
        var values = condition.Values.Select(value => Comparable(value)!).ToList();
        bool Is(Func<IComparable, bool> test) => actual is not null && test(actual);
        bool IsNot(Func<IComparable, bool> test) => actual is null || !test(actual);
        bool Like(IComparable text, string pattern) => Matches(((FoldedText)text).Text, Fold(pattern));
        var first = condition.Values.FirstOrDefault() as string;
        return condition.Operator switch
        {
            ConditionOperator.Null => actual is null,
            ConditionOperator.NotNull => actual is not null,
            ConditionOperator.EqualUserLanguage => Is(a => a.CompareTo(RandomFilters.Scope.Language) == 0),
            ConditionOperator.Equal => Is(a => a.CompareTo(values[0]) == 0),
            ConditionOperator.NotEqual => IsNot(a => a.CompareTo(values[0]) == 0),
            ConditionOperator.GreaterThan => Is(a => a.CompareTo(values[0]) > 0),
            ConditionOperator.GreaterEqual => Is(a => a.CompareTo(values[0]) >= 0),
            ConditionOperator.LessThan => Is(a => a.CompareTo(values[0]) < 0),
            ConditionOperator.LessEqual => Is(a => a.CompareTo(values[0]) <= 0),
            ConditionOperator.In => Is(a => values.Any(value => a.CompareTo(value) == 0)),
            ConditionOperator.NotIn => IsNot(a => values.Any(value => a.CompareTo(value) == 0)),
            ConditionOperator.Between => Is(a => a.CompareTo(values[0]) >= 0 && a.CompareTo(values[1]) <= 0),
            ConditionOperator.NotBetween => IsNot(a =>
                a.CompareTo(values[0]) >= 0 && a.CompareTo(values[1]) <= 0
            ),
            ConditionOperator.Like => Is(a => Like(a, first!)),
            ConditionOperator.NotLike => IsNot(a => Like(a, first!)),
            ConditionOperator.BeginsWith => Is(a => Like(a, first + "%")),
            ConditionOperator.DoesNotBeginWith => IsNot(a => Like(a, first + "%")),
            ConditionOperator.EndsWith => Is(a => Like(a, "%" + first)),
            ConditionOperator.DoesNotEndWith => IsNot(a => Like(a, "%" + first)),
            _ => throw new NotSupportedException(condition.Operator.ToString()),
        };
    }

    private static string Fold(string text) => text.ToLowerInvariant().Replace('á', 'a').Replace('ö', 'o');

    private static bool Matches(string text, string pattern)
    {
        if (pattern.Length == 0)
            return text.Length == 0;
        if (pattern[0] == '%')
            return Enumerable
                .Range(0, text.Length + 1)
                .Any(skipped => Matches(text[skipped..], pattern[1..]));
        return text.Length > 0
            && (pattern[0] == '_' || pattern[0] == text[0])
            && Matches(text[1..], pattern[1..]);
    }

    private sealed record FoldedText(string Text) : IComparable
    {
        public int CompareTo(object? other) => string.CompareOrdinal(Text, ((FoldedText)other!).Text);
    }
}
