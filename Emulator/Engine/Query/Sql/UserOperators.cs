using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Comparison with the user who asks. Values, if given, are not looked at.</summary>
internal static class UserOperators
{
    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = new()
    {
        [ConditionOperator.EqualUserId] = operand => IsAmong(operand, User(operand)),
        [ConditionOperator.NotEqualUserId] = operand =>
            operand.OrNull($"NOT {IsAmong(operand, User(operand))}"),
        [ConditionOperator.EqualBusinessId] = operand => IsAmong(operand, Unit(operand)),
        [ConditionOperator.NotEqualBusinessId] = operand =>
            operand.OrNull($"NOT {IsAmong(operand, Unit(operand))}"),
        [ConditionOperator.EqualUserTeams] = operand => IsAmong(operand, Teams(operand)),
        [ConditionOperator.EqualUserOrUserTeams] = operand =>
            IsAmong(operand, User(operand).Concat(Teams(operand))),
        [ConditionOperator.EqualUserLanguage] = Language,
    };

    private static string Language(Operand operand) =>
        operand.Stored.Column.Type == ColumnType.Integer
            ? $"{operand.Sql} = {operand.Translation.Parameters.Add(operand.Translation.Scope.Language)}"
            : throw operand.WrongOperator();

    private static IEnumerable<Guid> User(Operand operand) => [operand.Translation.Scope.UserId];

    private static IEnumerable<Guid> Unit(Operand operand) => [operand.Translation.Scope.BusinessUnitId];

    private static IEnumerable<Guid> Teams(Operand operand) => operand.Translation.Scope.TeamIds;

    private static string IsAmong(Operand operand, IEnumerable<Guid> ids)
    {
        if (!operand.Stored.Column.IsLookup && operand.Stored.Column.Type != ColumnType.UniqueIdentifier)
            throw operand.WrongOperator();
        return $"{operand.Sql} IN {operand.Translation.Parameters.AddList(ids.Select(IdCodec.ToBytes))}";
    }
}
