using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Operations;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Follows the segments of a path, reading lookups on the way.</summary>
internal sealed class PathReader(ApiCall call)
{
    private Resource _place = new ServiceDocument();

    public Resource Read()
    {
        foreach (var segment in call.Parser.ParsePath())
        {
            _place = Next(segment);
        }

        return _place;
    }

    private Resource Next(ODataPathSegment segment) =>
        (segment, _place) switch
        {
            (MetadataSegment, _) => new MetadataDocument(),
            (EntitySetSegment set, _) => new RowsResource(
                call.Model.TableOf(set.EntitySet.EntityType),
                null,
                null
            ),
            (KeySegment key, RowsResource rows) => Row(rows, key),
            (KeySegment key, LinkResource link) => link with
            {
                Related = Reference(call.Model.Schema.Table(link.Navigation.To).LogicalName, key),
            },
            (CountSegment, RowsResource rows) => new CountResource(rows),
            (NavigationPropertySegment next, RowResource row) => Follow(
                row,
                call.Model.Of(next.NavigationProperty)
            ),
            (NavigationPropertyLinkSegment link, RowResource row) => new LinkResource(
                row,
                call.Model.Of(link.NavigationProperty),
                null
            ),
            (PropertySegment property, RowResource row) => new PropertyResource(
                row,
                row.Table.Column(PropertyName.ColumnOf(property.Property.Name)),
                IsRaw: false
            ),
            (ValueSegment, PropertyResource property) => property with { IsRaw = true },
            (OperationImportSegment unbound, _) => Operation(
                unbound.OperationImports.First().Operation.Name,
                unbound.Parameters
            ),
            (OperationSegment bound, RowsResource or RowResource) => Operation(
                bound.Operations.First().Name,
                bound.Parameters
            ),
            _ => throw Fault.NotImplemented($"The path segment '{segment.Identifier}' at this place"),
        };

    private OperationResource Operation(string name, IEnumerable<OperationSegmentParameter> arguments)
    {
        var table = (_place as RowsResource)?.Table ?? (_place as RowResource)?.Table;
        var operation =
            call.Model.Operations.Find(name, table?.LogicalName ?? "")
            ?? throw Fault.NotImplemented($"The operation {name} on {table?.LogicalName}");
        return new OperationResource(operation, table?.LogicalName, (_place as RowResource)?.Row)
        {
            Arguments = [.. arguments],
        };
    }

    private RowResource Row(RowsResource rows, KeySegment key)
    {
        var row = new RowResource(rows.Table, Reference(rows.Table.LogicalName, key));
        return rows.Navigation is null
            ? row
            : row with
            {
                Via = new LinkResource(
                    new RowResource(call.Model.Schema.Table(rows.Parent!.LogicalName), rows.Parent),
                    rows.Navigation,
                    row.Row
                ),
            };
    }

    private EntityReference Reference(string table, KeySegment key) =>
        RowKey.Of(
            call.Model.Schema.Table(table),
            key.Keys.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))
        );

    private Resource Follow(RowResource row, Navigation navigation)
    {
        if (navigation.IsCollection)
        {
            return new RowsResource(call.Model.Schema.Table(navigation.To), row.Row, navigation);
        }

        var via = new LinkResource(row, navigation, null);
        var request = new RetrieveRequest { Target = row.Row, ColumnSet = new ColumnSet(navigation.Column) };
        var found = ((RetrieveResponse)call.Service.Execute(request)).Entity;
        var target = found.GetAttributeValue<EntityReference>(navigation.Column);
        return target is null || (navigation.To.Length > 0 && target.LogicalName != navigation.To)
            ? new NoRowResource(via)
            : new RowResource(call.Model.Schema.Table(target.LogicalName), target) { Via = via };
    }
}
