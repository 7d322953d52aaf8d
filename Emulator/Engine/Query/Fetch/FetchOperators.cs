using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>The operators under their FetchXML names.</summary>
internal static class FetchOperators
{
    private static readonly Dictionary<string, ConditionOperator> Irregular = new()
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["lt"] = ConditionOperator.LessThan,
        ["le"] = ConditionOperator.LessEqual,
        ["not-begin-with"] = ConditionOperator.DoesNotBeginWith,
        ["not-end-with"] = ConditionOperator.DoesNotEndWith,
        ["not-contain-values"] = ConditionOperator.DoesNotContainValues,
        ["last-seven-days"] = ConditionOperator.Last7Days,
        ["next-seven-days"] = ConditionOperator.Next7Days,
        ["olderthan-x-minutes"] = ConditionOperator.OlderThanXMinutes,
        ["olderthan-x-hours"] = ConditionOperator.OlderThanXHours,
        ["olderthan-x-days"] = ConditionOperator.OlderThanXDays,
        ["olderthan-x-weeks"] = ConditionOperator.OlderThanXWeeks,
        ["olderthan-x-months"] = ConditionOperator.OlderThanXMonths,
        ["olderthan-x-years"] = ConditionOperator.OlderThanXYears,
        ["eq-userid"] = ConditionOperator.EqualUserId,
        ["ne-userid"] = ConditionOperator.NotEqualUserId,
        ["eq-businessid"] = ConditionOperator.EqualBusinessId,
        ["ne-businessid"] = ConditionOperator.NotEqualBusinessId,
        ["eq-userteams"] = ConditionOperator.EqualUserTeams,
        ["eq-useroruserteams"] = ConditionOperator.EqualUserOrUserTeams,
        ["eq-useroruserhierarchy"] = ConditionOperator.EqualUserOrUserHierarchy,
        ["eq-useroruserhierarchyandteams"] = ConditionOperator.EqualUserOrUserHierarchyAndTeams,
        ["eq-userlanguage"] = ConditionOperator.EqualUserLanguage,
        ["eq-or-above"] = ConditionOperator.AboveOrEqual,
        ["eq-or-under"] = ConditionOperator.UnderOrEqual,
    };

    /// <summary>Operators of the SDK that FetchXML does not have.</summary>
    private static readonly ConditionOperator[] NotInFetchXml =
    [
        ConditionOperator.ChildOf,
        ConditionOperator.Mask,
        ConditionOperator.NotMask,
        ConditionOperator.MasksSelect,
        ConditionOperator.Contains,
        ConditionOperator.DoesNotContain,
        ConditionOperator.NotOn,
        ConditionOperator.EqualRoleBusinessId,
    ];

    public static readonly FrozenDictionary<string, ConditionOperator> ByName =
        Enum.GetValues<ConditionOperator>()
            .Except(Irregular.Values)
            .Except(NotInFetchXml)
            .Select(code => KeyValuePair.Create(Dashed(code.ToString()), code))
            .Concat(Irregular)
            .ToFrozenDictionary();

    /// <summary>The FetchXML name, or the SDK's where FetchXML has none.</summary>
    public static string NameOf(ConditionOperator code) =>
        ByName.FirstOrDefault(pair => pair.Value == code).Key ?? code.ToString();

    /// <summary>The FetchXML name; faults for the few operators that only the SDK has.</summary>
    public static string Written(ConditionOperator code) =>
        ByName.FirstOrDefault(pair => pair.Value == code).Key
        ?? throw Fault.NotSupported($"The operator {code} in FetchXML, which has no name for it,");

    private static string Dashed(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
