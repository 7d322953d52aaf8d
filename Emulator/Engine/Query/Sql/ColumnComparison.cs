using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Comparison of two columns of the same type, of one table or of two.</summary>
internal static class ColumnComparison
{
    private static readonly Dictionary<ConditionOperator, string> Signs = new()
    {
        [ConditionOperator.Equal] = "=",
        [ConditionOperator.NotEqual] = "<>",
        [ConditionOperator.GreaterThan] = ">",
        [ConditionOperator.GreaterEqual] = ">=",
        [ConditionOperator.LessThan] = "<",
        [ConditionOperator.LessEqual] = "<=",
    };

    public static string Translate(Operand operand)
    {
        if (!Signs.TryGetValue(operand.Condition.Operator, out var sign))
            throw operand.Bad("cannot compare columns; eq, ne, gt, ge, lt and le can");
        var (table, column) = Other(operand);
        if (column.Column.Type != operand.Stored.Column.Type)
            throw operand.Bad(
                $"compares a column of type {operand.Stored.Column.Type} with '{column.Place}' of type {column.Column.Type}"
            );
        var comparison = Compare(operand, table, column, sign);
        return sign == "<>" ? operand.OrNull(comparison) : comparison;
    }

    private static (QuerySourceTable Table, StoredColumn Column) Other(Operand operand)
    {
        var name = operand.Condition.OtherColumn!.Split('.');
        return name switch
        {
            [var column] => (operand.Table, operand.Table.Table.Column(column)),
            [var alias, var column] => Of(operand.Translation.Tables.Named(alias), column),
            _ => throw Fault.Of(
                ErrorCode.QueryBuilderBadCondition,
                $"'{operand.Condition.OtherColumn}' is neither a column nor alias.column."
            ),
        };

        static (QuerySourceTable, StoredColumn) Of(QuerySourceTable table, string column) =>
            (table, table.Table.Column(column));
    }

    private static string Compare(Operand operand, QuerySourceTable table, StoredColumn column, string sign)
    {
        if (column.Codec.Form == operand.Stored.Codec.Form)
            return $"{operand.Sql} {sign} {table.Compared(column)}";
        return $"{Wide(operand.Sql, operand.Stored)} {sign} {Wide(table.Compared(column), column)}";
    }

    /// <summary>Decimals with different numbers of decimals meet in the widest form.</summary>
    private static string Wide(string sql, StoredColumn column) =>
        column.Codec switch
        {
            WideDecimalCodec => sql,
            DecimalCodec narrow => $"wide({sql}, {narrow.Decimals})",
            _ => throw Fault.NotSupported($"Comparing '{column.Place}' with a column of another behaviour"),
        };
}
