using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Answers queries in OData options: a page of rows, or their number.</summary>
internal sealed class RowsQuery(ApiCall call)
{
    private const int LargestPage = 5000;
    private const string SkipTokenName = "$skiptoken";

    public ApiAnswer Page(RowsResource resource)
    {
        Options.Ensure(
            call.Request,
            "$select",
            "$expand",
            "$filter",
            "$orderby",
            "$top",
            "$count",
            SkipTokenName
        );
        var shape = new ShapeReader(call.Model).Read(resource.Table, call.Parser.ParseSelectAndExpand());
        var query = Query(resource, shape.ToRead);
        var top = call.Parser.ParseTop();
        query.PageInfo = Paging(top);
        var rows = top == 0 ? new EntityCollection() : call.Service.RetrieveMultiple(query);
        var page = new JsonObject
        {
            ["@odata.context"] = call.ContextOf(resource.Table.EntitySetName + shape.Context),
        };
        AddCount(page, rows, query.PageInfo);
        page["value"] = new JsonArray([.. new Expander(call).Write(rows.Entities, shape)]);
        if (rows.MoreRecords && top is null)
        {
            page["@odata.nextLink"] = NextLink(query.PageInfo.PageNumber, rows.PagingCookie);
        }

        return Applied(ApiAnswer.Json(page));
    }

    public ApiAnswer Count(RowsResource resource)
    {
        Options.Ensure(call.Request, "$filter");
        var query = Query(resource, new ColumnSet(false));
        query.PageInfo = new PagingInfo
        {
            Count = 1,
            PageNumber = 1,
            ReturnTotalRecordCount = true,
        };
        var rows = call.Service.RetrieveMultiple(query);
        return ApiAnswer.Text(rows.TotalRecordCount.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The addresses of related rows.</summary>
    public ApiAnswer References(RowsResource resource)
    {
        Options.Ensure(call.Request, "$filter", "$orderby", "$top");
        var query = Query(resource, new ColumnSet(false));
        query.PageInfo = Paging(call.Parser.ParseTop());
        var rows = call.Service.RetrieveMultiple(query).Entities;
        return ApiAnswer.Json(
            new JsonObject
            {
                ["@odata.context"] = call.ContextOf("Collection($ref)"),
                ["value"] = new JsonArray([
                    .. rows.Select(row => new JsonObject
                    {
                        ["@odata.id"] = call.AddressOf(row.ToEntityReference()),
                    }),
                ]),
            }
        );
    }

    /// <summary>The preferences that the answer follows are named in it.</summary>
    public ApiAnswer Applied(ApiAnswer answer)
    {
        var applied = call.Request.Preferences.AppliedToQuery;
        return applied.Length == 0 ? answer : answer.With("Preference-Applied", applied);
    }

    private QueryExpression Query(RowsResource resource, ColumnSet columns)
    {
        var query = new QueryExpression(resource.Table.LogicalName) { ColumnSet = columns };
        var source = QuerySource.Of(call.Model, query);
        if (call.Parser.ParseFilter() is { } filter)
        {
            query.Criteria.AddFilter(new FilterTranslator(source).Translate(filter.Expression));
        }

        OrderTranslator.Add(call.Parser.ParseOrderBy(), source, query.Orders);
        if (resource is { Parent: { } parent, Navigation: { } navigation })
        {
            Narrow(query, resource.Table.PrimaryId, new SingleRow(call).IdOf(parent), navigation);
        }

        return query;
    }

    private static void Narrow(QueryExpression query, string key, Guid parent, Navigation navigation)
    {
        if (navigation.Kind == NavigationKind.Children)
        {
            query.Criteria.AddCondition(navigation.Column, ConditionOperator.Equal, parent);
        }
        else
        {
            RelatedRowsReader
                .JoinLinks(query, key, navigation)
                .LinkCriteria.AddCondition(navigation.NearColumn, ConditionOperator.Equal, parent);
        }
    }

    private PagingInfo Paging(long? top)
    {
        var (page, cookie) = SkipToken.Read(Options.Of(call.Request, SkipTokenName));
        var size = top ?? call.Request.Preferences.PageSize ?? LargestPage;
        return new PagingInfo
        {
            Count = (int)Math.Clamp(size, 1, LargestPage),
            PageNumber = page,
            PagingCookie = cookie,
            ReturnTotalRecordCount = call.Parser.ParseCount() == true,
        };
    }

    private void AddCount(JsonObject page, EntityCollection rows, PagingInfo paging)
    {
        if (paging.ReturnTotalRecordCount)
        {
            page["@odata.count"] = rows.TotalRecordCount;
        }

        if (call.Annotations.Wants(AnnotationFilter.TotalCount))
        {
            page["@" + AnnotationFilter.TotalCount] = rows.TotalRecordCount;
        }

        if (call.Annotations.Wants(AnnotationFilter.TotalCountExceeded))
        {
            page["@" + AnnotationFilter.TotalCountExceeded] = rows.TotalRecordCountLimitExceeded;
        }
    }

    private string NextLink(int page, string? cookie)
    {
        var options = QueryHelpers
            .ParseQuery(call.Request.Address.Query)
            .Where(option => option.Key != SkipTokenName)
            .SelectMany(option => option.Value, (option, value) => KeyValuePair.Create(option.Key, value))
            .Append(KeyValuePair.Create<string, string?>(SkipTokenName, SkipToken.Write(page, cookie)));
        return QueryHelpers.AddQueryString(call.Request.Address.GetLeftPart(UriPartial.Path), options);
    }
}
