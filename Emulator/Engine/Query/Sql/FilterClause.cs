using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Translates filters.</summary>
internal sealed class FilterClause(QueryTranslation translation)
{
    /// <summary>Null when every row passes. <paramref name="here"/> is the table that the filter stands under.</summary>
    public string? Of(FilterNode node, QuerySourceTable here) =>
        node switch
        {
            FilterGroup group => Group(group, here),
            FilterCondition condition => Condition(condition, here),
            RelatedRows related => new LinkClause(translation).Related(related.Link, here),
            _ => throw Fault.NotSupported($"A filter of type {node.GetType().Name}"),
        };

    private string? Group(FilterGroup group, QuerySourceTable here)
    {
        var parts = group.Parts.Select(part => Of(part, here)).ToList();
        if (group.Junction == Junction.Or && parts.Contains(null))
            return null;
        var conditions = parts.OfType<string>().ToList();
        return conditions switch
        {
            [] => null,
            [var only] => only,
            _ => $"({string.Join(group.Junction == Junction.Or ? " OR " : " AND ", conditions)})",
        };
    }

    private string Condition(FilterCondition condition, QuerySourceTable here)
    {
        var table = condition.Link is { } alias ? Named(alias, here) : here;
        var column = table.Table.Column(condition.Column);
        var operand = new Operand(translation, table, column, condition);
        return condition.OtherColumn is null
            ? OperatorTable.Translate(operand)
            : ColumnComparison.Translate(operand);
    }

    /// <summary>The platform also takes the table's own name for its alias.</summary>
    private QuerySourceTable Named(string alias, QuerySourceTable here) =>
        alias == here.Table.Table.LogicalName && here.IsRoot ? here : translation.Tables.Named(alias);
}
