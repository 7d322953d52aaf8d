using System;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>Create, read, update and delete of single rows.</summary>
internal sealed class RowEndpoints(ApiContext api)
{
    private const string MatchAny = "*";

    public IResult Get(HttpRequest request, string set, Guid id)
    {
        var table = api.Table(set);
        var options = request.Query.ToDictionary(option => option.Key, option => option.Value.ToString());
        if (options.Keys.FirstOrDefault(option => option != "$select") is { } unknown)
        {
            throw Fault.NotSupported($"The query option {unknown} on a single row");
        }
        var columns = QueryOptions.Columns(table, api.Model.Parser(table, options));
        var row = api.ServiceOf(request).Retrieve(table.LogicalName, id, columns);
        var json = new RowWriter(api.Schema, Preferences.Annotated(request)).Write(row, columns);
        json["@odata.context"] = $"{Address(request)}/$metadata#{set}/$entity";
        return Results.Json(json);
    }

    public async Task<IResult> Post(HttpRequest request, string set)
    {
        var table = api.Table(set);
        var row = new RowReader(api.Schema).Read(table, await Body(request));
        var id = api.ServiceOf(request).Create(row);
        return Created(request, set, id);
    }

    public async Task<IResult> Patch(HttpRequest request, string set, Guid id)
    {
        var table = api.Table(set);
        var row = new RowReader(api.Schema).Read(table, await Body(request));
        row.Id = id;
        if (request.Headers.IfMatch == MatchAny)
        {
            api.ServiceOf(request).Update(row);
        }
        else if (request.Headers.IfMatch.Count > 0 || request.Headers.IfNoneMatch.Count > 0)
        {
            throw Fault.NotSupported("PATCH with an ETag other than If-Match: *");
        }
        else
        {
            api.ServiceOf(request).Execute(new UpsertRequest { Target = row });
        }
        return Created(request, set, id);
    }

    public IResult Delete(HttpRequest request, string set, Guid id)
    {
        api.ServiceOf(request).Delete(api.Table(set).LogicalName, id);
        return Results.NoContent();
    }

    private static IResult Created(HttpRequest request, string set, Guid id)
    {
        request.HttpContext.Response.Headers["OData-EntityId"] = $"{Address(request)}/{set}({id})";
        return Results.NoContent();
    }

    private static string Address(HttpRequest request) => $"{request.Scheme}://{request.Host}{Routes.Root}";

    private static async Task<JsonElement> Body(HttpRequest request) =>
        (await JsonDocument.ParseAsync(request.Body)).RootElement;
}
