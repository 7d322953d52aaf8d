using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Answers queries with <c>$apply</c>: filter, groupby and aggregate.</summary>
internal sealed class ApplyQuery(ApiCall call)
{
    public const string Option = "$apply";

    public ApiAnswer Page(RowsResource resource)
    {
        Options.Ensure(call.Request, Option, "$filter", "$orderby", "$top");
        if (resource.Navigation is not null)
        {
            throw Fault.NotImplemented($"{Option} on related rows");
        }

        var query = new QueryExpression(resource.Table.LogicalName) { ColumnSet = new ColumnSet() };
        var columns = new AggregateColumns(QuerySource.Of(call.Model, query), query);
        foreach (var transformation in call.Parser.ParseApply().Transformations)
        {
            columns.Add(transformation);
        }

        if (call.Parser.ParseFilter() is not null)
        {
            throw Fault.NotImplemented($"$filter beside {Option}: write {Option}=filter(…)/…");
        }

        columns.Order(call.Parser.ParseOrderBy());
        if (call.Parser.ParseTop() is { } top)
        {
            query.TopCount = checked((int)top);
        }

        var rows = call.Service.RetrieveMultiple(columns.HasDistinct ? Distinct(query, columns) : query);
        return new RowsQuery(call).Applied(ApiAnswer.Json(Page(resource, rows, columns)));
    }

    private JsonObject Page(RowsResource resource, EntityCollection rows, AggregateColumns columns)
    {
        var writer = new RowWriter(call.Model, call.Annotations);
        return new JsonObject
        {
            ["@odata.context"] = call.ContextOf(resource.Table.EntitySetName),
            ["value"] = new JsonArray([.. rows.Entities.Select(row => columns.Write(row, writer))]),
        };
    }

    /// <summary>Only FetchXML counts different values.</summary>
    private FetchExpression Distinct(QueryExpression query, AggregateColumns columns)
    {
        var translated = (QueryExpressionToFetchXmlResponse)
            call.Service.Execute(new QueryExpressionToFetchXmlRequest { Query = query });
        var fetch = XElement.Parse(translated.FetchXml);
        foreach (var attribute in fetch.Descendants("attribute"))
        {
            if (columns.IsDistinct((string?)attribute.Attribute("alias")))
            {
                attribute.SetAttributeValue("distinct", "true");
            }
        }

        return new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting));
    }
}
