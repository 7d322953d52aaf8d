using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// Rows above and below another one along the hierarchical relationship of their table, and the users below the one who
/// asks, by manager.
/// </summary>
internal static class HierarchyOperators
{
    private const string Users = "systemuser";

    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = new()
    {
        [ConditionOperator.Above] = operand => Among(operand, upwards: true, withSelf: false),
        [ConditionOperator.AboveOrEqual] = operand => Among(operand, upwards: true, withSelf: true),
        [ConditionOperator.Under] = operand => Among(operand, upwards: false, withSelf: false),
        [ConditionOperator.UnderOrEqual] = operand => Among(operand, upwards: false, withSelf: true),
        [ConditionOperator.NotUnder] = operand =>
            operand.OrNull($"NOT {Among(operand, upwards: false, withSelf: false)}"),
        [ConditionOperator.EqualUserOrUserHierarchy] = operand => $"{operand.Sql} IN ({Reports(operand)})",
        [ConditionOperator.EqualUserOrUserHierarchyAndTeams] = operand =>
            $"({operand.Sql} IN ({Reports(operand)}) OR {operand.Sql} IN "
            + $"(SELECT teamid FROM teammembership WHERE systemuserid IN ({Reports(operand)})))",
    };

    private static string Among(Operand operand, bool upwards, bool withSelf)
    {
        var (table, parent) = HierarchyOf(operand);
        var start = operand.ValueParameter;
        var self = withSelf ? "" : $" WHERE id <> {start}";
        return $"{operand.Sql} IN ({Chain(table, parent, start, upwards)}{self})";
    }

    /// <summary>The user and everybody below.</summary>
    private static string Reports(Operand operand)
    {
        if (!operand.Stored.Column.IsLookup && operand.Stored.Column.Type != ColumnType.UniqueIdentifier)
            throw operand.WrongOperator();
        var users = operand.Translation.Tables.Layout.Table(Users);
        var user = operand.Translation.Parameters.Add(IdCodec.ToBytes(operand.Translation.Scope.UserId));
        return Chain(users, users.Column("parentsystemuserid"), user, upwards: false);
    }

    /// <summary>A SELECT of the ids from <paramref name="start"/> on; each id once, so that loops end.</summary>
    private static string Chain(TableLayout table, StoredColumn parent, string start, bool upwards)
    {
        var (key, up) = ($"r.{table.Key.Sql}", $"r.{parent.Sql}");
        var step = upwards
            ? $"SELECT {up} FROM {table.Sql} r JOIN h ON {key} = h.id WHERE {up} IS NOT NULL"
            : $"SELECT {key} FROM {table.Sql} r JOIN h ON {up} = h.id";
        return $"WITH RECURSIVE h(id) AS (SELECT {start} UNION {step}) SELECT id FROM h";
    }

    /// <summary>Of the column's own table when it is its key, of the table that it refers to when it is a lookup.</summary>
    private static (TableLayout Table, StoredColumn Parent) HierarchyOf(Operand operand)
    {
        var layout = operand.Translation.Tables.Layout;
        var name =
            operand.Stored == operand.Table.Table.Key ? operand.Table.Table.Table.LogicalName
            : operand.Stored.Column is { IsLookup: true, Targets: [var target] } ? target
            : throw operand.WrongOperator();
        var relationship =
            layout
                .Schema.ReferencesFrom(name)
                .FirstOrDefault(each => each.IsHierarchical && each.ReferencedTable == name)
            ?? throw operand.Bad($"needs a hierarchical relationship, which '{name}' does not have");
        var table = layout.Table(name);
        return (table, table.Column(relationship.ReferencingColumn));
    }
}
