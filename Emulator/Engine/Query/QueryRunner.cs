using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query.Sql;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Runs queries: one statement for the rows, and one more when the total is asked for.</summary>
internal sealed class QueryRunner(SchemaLayout layout, StoreConnection connection, QueryScope scope)
{
    public EntityCollection Run(RowQuery query)
    {
        QueryLimits.Check(query);
        var translation = new QueryTranslation(layout, query, scope);
        try
        {
            return query.IsAggregate ? Aggregate(translation) : Rows(translation);
        }
        catch (SqliteException exception) when (SqlFault.IsOverflow(exception))
        {
            throw Fault.Of(ErrorCode.SqlArithmeticOverflowError, "A SQL arithmetic overflow error occurred");
        }
    }

    /// <summary>The statement that <see cref="Run"/> would run, and its plan.</summary>
    public QueryExplanation Explain(RowQuery query)
    {
        QueryLimits.Check(query);
        var translation = new QueryTranslation(layout, query, scope);
        var sql = query.IsAggregate ? new AggregateSelect(translation).Sql : new RowSelect(translation).Sql;
        var parameters = translation.Parameters.Values;
        return new QueryExplanation(sql, [.. parameters], [.. connection.Plan(sql, parameters)]);
    }

    private EntityCollection Rows(QueryTranslation translation)
    {
        var select = new RowSelect(translation);
        var page = new RowPage(select, translation, new RowTexts(layout, connection, scope));
        connection.ForEach(select.Sql, translation.Parameters.Values, page.Add);
        var result = new EntityCollection(page.Rows)
        {
            EntityName = translation.Query.Table,
            MoreRecords = translation.Query.Top is null && page.HasMore,
            TotalRecordCount = -1,
        };
        if (result.MoreRecords && select.Window.CanFollow)
            result.PagingCookie = page.Cookie;
        if (translation.Query.ReturnTotalCount)
            Count(select, translation, result);
        return result;
    }

    private void Count(RowSelect select, QueryTranslation translation, EntityCollection result)
    {
        var sql = select.CountSql;
        var count = connection.Query(sql, translation.Parameters.Values, reader => reader.GetInt32(0))[0];
        result.TotalRecordCount = System.Math.Min(count, QueryLimits.TotalCount);
        result.TotalRecordCountLimitExceeded = count > QueryLimits.TotalCount;
    }

    private EntityCollection Aggregate(QueryTranslation translation)
    {
        var select = new AggregateSelect(translation);
        var read = connection.Query(
            select.Sql,
            translation.Parameters.Values,
            reader => Group(select, translation.Query, reader)
        );
        return new EntityCollection(read.Take(select.PageSize).ToList())
        {
            EntityName = translation.Query.Table,
            MoreRecords = translation.Query.Top is null && read.Count > select.PageSize,
            TotalRecordCount = -1,
        };
    }

    private Entity Group(AggregateSelect select, RowQuery query, Statement reader)
    {
        var row = new Entity(query.Table);
        var ordinal = AggregateSelect.FirstOrdinal;
        foreach (var column in select.Columns)
        {
            column.Read(reader, ordinal, row, scope);
            ordinal += column.Sql.Length;
        }
        if (reader.GetInt64(AggregateSelect.AllRowsOrdinal) > query.AggregateLimit)
            throw Fault.Of(
                ErrorCode.AggregateQueryRecordLimitExceeded,
                "AggregateQueryRecordLimit exceeded. Cannot perform this operation."
            );
        return row;
    }
}
