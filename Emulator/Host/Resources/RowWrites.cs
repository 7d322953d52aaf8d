using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Rows;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Plans changes of single rows.</summary>
internal sealed class RowWrites(ApiCall call)
{
    private readonly SingleRow _single = new(call);

    public PlannedWrite Create(RowsResource resource)
    {
        var row = Body(resource.Table);
        if (row.Id == Guid.Empty && call.Request.ContentId is not null)
        {
            row.Id = Guid.NewGuid();
        }

        if (resource is { Parent: { } parent, Navigation: { } navigation })
        {
            row[ChildColumn(navigation)] = new EntityReference(parent.LogicalName, _single.IdOf(parent));
        }

        return new PlannedWrite(
            new CreateRequest { Target = row },
            response => Written(resource.Table, ((CreateResponse)response).id, isNew: true)
        )
        {
            Row = row.Id == Guid.Empty ? null : row.ToEntityReference(),
        };
    }

    /// <summary>Upsert; with <c>If-Match</c> an update only, with <c>If-None-Match: *</c> a creation only.</summary>
    public PlannedWrite Patch(RowResource resource) =>
        Changed(resource) with
        {
            Row = resource.Row.Id == Guid.Empty ? null : resource.Row,
        };

    private PlannedWrite Changed(RowResource resource)
    {
        var row = Named(Body(resource.Table), resource.Row);
        if (call.Request.Header("If-Match") is { } match)
        {
            return Update(resource, row, match);
        }

        return call.Request.Header("If-None-Match") == RowVersionTag.Any
            ? CreateOnly(resource, row)
            : new PlannedWrite(
                new UpsertRequest { Target = row },
                response =>
                    Written(
                        resource.Table,
                        ((UpsertResponse)response).Target.Id,
                        ((UpsertResponse)response).RecordCreated
                    )
            );
    }

    public PlannedWrite Delete(RowResource resource)
    {
        var request = new DeleteRequest { Target = resource.Row };
        if (call.Request.Header("If-Match") is { } match && match != RowVersionTag.Any)
        {
            resource.Row.RowVersion = RowVersionTag.Read(match);
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new PlannedWrite(request, _ => ApiAnswer.NoContent);
    }

    /// <summary>Sets one column to the <c>value</c> of the body.</summary>
    public PlannedWrite Put(PropertyResource resource) =>
        call.Request.Json().TryGetProperty("value", out var value)
            ? Change(resource, ValueReader.Read(Writable(resource.Column), value))
            : throw Fault.Of(ErrorCode.BadPayload, "The body must be {\"value\": …}.");

    public PlannedWrite Clear(PropertyResource resource) => Change(resource, null);

    private PlannedWrite Update(RowResource resource, Entity row, string match)
    {
        var request = new UpdateRequest { Target = row };
        if (match != RowVersionTag.Any)
        {
            row.RowVersion = RowVersionTag.Read(match);
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new PlannedWrite(
            request,
            _ => Written(resource.Table, _single.IdOf(resource.Row), isNew: false)
        );
    }

    /// <summary>A row that exists already is a duplicate: 412.</summary>
    private PlannedWrite CreateOnly(RowResource resource, Entity row)
    {
        foreach (var (column, value) in row.KeyAttributes)
        {
            row[column] = value;
        }

        row.KeyAttributes.Clear();
        return new PlannedWrite(
            new CreateRequest { Target = row },
            response => Written(resource.Table, ((CreateResponse)response).id, isNew: true)
        );
    }

    private static PlannedWrite Change(PropertyResource resource, object? value)
    {
        var row = Named(new Entity(resource.Row.Table.LogicalName), resource.Row.Row);
        row[Writable(resource.Column).LogicalName] = value;
        return new PlannedWrite(new UpdateRequest { Target = row }, _ => ApiAnswer.NoContent);
    }

    private Entity Body(Table table) =>
        new RowReader(call.Model, call.References).Read(table, call.Request.Json());

    /// <summary>The address says which row is meant, whatever id the body has.</summary>
    private static Entity Named(Entity row, EntityReference reference)
    {
        row.Id = reference.Id;
        row.KeyAttributes = reference.KeyAttributes;
        return row;
    }

    private static Column Writable(Column column) =>
        column.IsLookup
            ? throw Fault.Of(
                ErrorCode.BadPayload,
                $"'{PropertyName.Of(column)}' can only be read. Change the lookup by its navigation property and $ref."
            )
            : column;

    private static string ChildColumn(Navigation navigation) =>
        navigation.Kind == NavigationKind.Children
            ? navigation.Column
            : throw Fault.NotImplemented($"Creating a row and its link at once in '{navigation.Name}'");

    private ApiAnswer Written(Table table, Guid id, bool isNew)
    {
        var reference = new EntityReference(table.LogicalName, id);
        var address = call.AddressOf(reference);
        if (!call.Request.Preferences.ReturnsRow)
        {
            return ApiAnswer.NoContent.With("OData-EntityId", address).With("Location", address);
        }

        var shape = new ShapeReader(call.Model).Read(table, call.Parser.ParseSelectAndExpand());
        var status = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        var answer = _single.Answer(_single.Read(reference, shape.ToRead), shape, status);
        var preferred = answer.With("Preference-Applied", "return=representation");
        return isNew ? preferred.With("Location", address) : preferred;
    }
}
