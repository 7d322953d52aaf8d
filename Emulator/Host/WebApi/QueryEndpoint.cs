using System;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Rows;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>Queries of a table: OData options or <c>fetchXml</c>.</summary>
internal sealed class QueryEndpoint(ApiContext api)
{
    private const string FetchXml = "fetchXml";

    public IResult Get(HttpRequest request, string set)
    {
        var table = api.Table(set);
        var service = api.ServiceOf(request);
        if (request.Query.TryGetValue(FetchXml, out var fetch))
        {
            var found = service.RetrieveMultiple(new FetchExpression(fetch.ToString()));
            return Results.Json(Page(request, set, found, columns: null));
        }
        var query = QueryOptions.Read(api.Model, table, request.Query, Preferences.PageSize(request));
        var rows = service.RetrieveMultiple(query);
        var page = Page(request, set, rows, query.ColumnSet);
        if (query.PageInfo.ReturnTotalRecordCount)
        {
            page["@odata.count"] = rows.TotalRecordCount;
        }
        if (rows.MoreRecords && query.TopCount is null)
        {
            page["@odata.nextLink"] = NextLink(request, query.PageInfo.PageNumber, rows.PagingCookie);
        }
        return Results.Json(page);
    }

    private JsonObject Page(HttpRequest request, string set, EntityCollection rows, ColumnSet? columns)
    {
        var writer = new RowWriter(api.Schema, Preferences.Annotated(request));
        return new JsonObject
        {
            ["@odata.context"] = $"{request.Scheme}://{request.Host}{Routes.Root}/$metadata#{set}",
            ["value"] = new JsonArray([.. rows.Entities.Select(row => writer.Write(row, columns))]),
        };
    }

    private static string NextLink(HttpRequest request, int page, string? cookie)
    {
        var options = request
            .Query.Where(option => option.Key != "$skiptoken")
            .ToDictionary(option => option.Key, option => (string?)option.Value.ToString());
        options["$skiptoken"] = SkipToken.Write(page, cookie);
        return QueryHelpers.AddQueryString($"{request.Scheme}://{request.Host}{request.Path}", options);
    }
}
