using System.Text;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Operations;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Answers GET.</summary>
internal sealed class ReadEndpoint(ApiCall call)
{
    public ApiAnswer Answer(Resource resource) =>
        resource switch
        {
            RowsResource rows when Options.Of(call.Request, FetchQuery.Option) is { } fetch => new FetchQuery(
                call
            ).Only(rows, fetch),
            RowsResource rows when Options.Of(call.Request, ApplyQuery.Option) is not null => new ApplyQuery(
                call
            ).Page(rows),
            RowsResource rows when StoredQuery.IsAskedFor(call.Request) => new StoredQuery(call).Page(rows),
            RowsResource rows => new RowsQuery(call).Page(rows),
            CountResource count => new RowsQuery(call).Count(count.Rows),
            RowResource row => Row(row),
            NoRowResource => ApiAnswer.NoContent,
            PropertyResource property => Property(property),
            LinkResource link => Links(link),
            ServiceDocument => new ServiceDocuments(call).EntitySets(),
            MetadataDocument => new ServiceDocuments(call).Model(),
            OperationResource function => Call(function),
            _ => throw Fault.NotImplemented($"GET of a {resource.GetType().Name}"),
        };

    private ApiAnswer Row(RowResource resource)
    {
        Options.Ensure(call.Request, "$select", "$expand");
        var shape = new ShapeReader(call.Model).Read(resource.Table, call.Parser.ParseSelectAndExpand());
        return new RowsQuery(call).Applied(new SingleRow(call).Answer(resource.Row, shape));
    }

    private ApiAnswer Call(OperationResource function)
    {
        var request = new OperationCall(call).Request(function);
        return new ResultWriter(call).Answer(function.Operation, call.Service.Execute(request));
    }

    private ApiAnswer Property(PropertyResource resource)
    {
        Options.Ensure(call.Request);
        var column = resource.Column;
        var row = new SingleRow(call).Read(resource.Row.Row, [column.LogicalName]);
        row.Attributes.TryGetValue(column.LogicalName, out var value);
        var json = ValueWriter.Write(column, value);
        if (json is null)
        {
            return ApiAnswer.NoContent;
        }

        var context = $"{resource.Row.Table.EntitySetName}({row.Id})/{Model.PropertyName.Of(column)}";
        return resource.IsRaw
            ? ApiAnswer.Text(json.ToString())
            : ApiAnswer.Json(
                new JsonObject { ["@odata.context"] = call.ContextOf(context), ["value"] = json }
            );
    }

    private ApiAnswer Links(LinkResource link)
    {
        if (link.Navigation.IsCollection)
        {
            var table = call.Model.Schema.Table(link.Navigation.To);
            return new RowsQuery(call).References(new RowsResource(table, link.Row.Row, link.Navigation));
        }

        var row = new SingleRow(call).Read(link.Row.Row, [link.Navigation.Column]);
        return row.GetAttributeValue<EntityReference>(link.Navigation.Column) is { } target
            ? ApiAnswer.Json(
                new JsonObject
                {
                    ["@odata.context"] = call.ContextOf("$ref"),
                    ["@odata.id"] = call.AddressOf(target),
                }
            )
            : ApiAnswer.NoContent;
    }
}
