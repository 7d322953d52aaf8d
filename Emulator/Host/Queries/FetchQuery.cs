using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Answers queries in FetchXML (<c>fetchXml=</c>).</summary>
internal sealed class FetchQuery(ApiCall call)
{
    public const string Option = "fetchXml";

    /// <summary>A page of rows of a request that has no other option.</summary>
    public ApiAnswer Only(RowsResource resource, string fetch)
    {
        Options.Ensure(call.Request, Option);
        return Page(resource, fetch);
    }

    /// <summary>A page of rows; the query has to be about the table that the address names.</summary>
    public ApiAnswer Page(RowsResource resource, string fetch)
    {
        if (resource.Navigation is not null)
        {
            throw Fault.NotImplemented("fetchXml on related rows");
        }

        var rows = call.Service.RetrieveMultiple(new FetchExpression(fetch));
        if (rows.EntityName != resource.Table.LogicalName)
        {
            throw Fault.Of(
                ErrorCode.BadODataRequest,
                $"The query is about {rows.EntityName}, the address {resource.Table.EntitySetName} about {resource.Table.LogicalName}."
            );
        }

        return new RowsQuery(call).Applied(ApiAnswer.Json(Page(resource, rows)));
    }

    private JsonObject Page(RowsResource resource, EntityCollection rows)
    {
        var writer = new RowWriter(call.Model, call.Annotations);
        var page = new JsonObject { ["@odata.context"] = call.ContextOf(resource.Table.EntitySetName) };
        if (
            rows.PagingCookie is { Length: > 0 } cookie
            && call.Annotations.Wants(AnnotationFilter.FetchCookie)
        )
        {
            var number = XElement.Parse(cookie).Attribute("page")?.Value;
            page["@" + AnnotationFilter.FetchCookie] = SkipToken.Write(
                int.Parse(number ?? "1", CultureInfo.InvariantCulture),
                cookie
            );
        }

        if (call.Annotations.Wants(AnnotationFilter.MoreRows))
        {
            page["@" + AnnotationFilter.MoreRows] = rows.MoreRecords;
        }

        page["value"] = new JsonArray([.. rows.Entities.Select(row => writer.Write(row))]);
        return page;
    }
}
