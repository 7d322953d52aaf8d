using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Plans changes of links (<c>$ref</c>).</summary>
internal sealed class LinkWrites(ApiCall call)
{
    private readonly SingleRow _single = new(call);
    private readonly ReferenceReader _references = call.References;

    /// <summary>Sets a lookup, or adds a link to a collection.</summary>
    public PlannedWrite Connect(LinkResource link)
    {
        if (!call.Request.Json().TryGetProperty("@odata.id", out var address))
        {
            throw Fault.Of(ErrorCode.BadPayload, "The body must be {\"@odata.id\": address of a row}.");
        }

        var target = _references.Read(link.Navigation, address);
        return link.Navigation.IsCollection
            ? Done(
                new AssociateRequest
                {
                    Target = Source(link),
                    Relationship = new Relationship(link.Navigation.Relationship),
                    RelatedEntities = [new EntityReference(target.LogicalName, _single.IdOf(target))],
                }
            )
            : SetLookup(link, target);
    }

    /// <summary>Clears a lookup, or removes one link of a collection.</summary>
    public PlannedWrite Disconnect(LinkResource link)
    {
        if (!link.Navigation.IsCollection)
        {
            return SetLookup(link, null);
        }

        var related =
            link.Related
            ?? (Options.Of(call.Request, "$id") is { } id ? _references.Read("$id", id) : null)
            ?? throw Fault.Of(
                ErrorCode.BadODataRequest,
                $"Which link of '{link.Navigation.Name}'? Name the row: …/{link.Navigation.Name}(id)/$ref."
            );
        return Done(
            new DisassociateRequest
            {
                Target = Source(link),
                Relationship = new Relationship(link.Navigation.Relationship),
                RelatedEntities = [new EntityReference(related.LogicalName, _single.IdOf(related))],
            }
        );
    }

    private PlannedWrite SetLookup(LinkResource link, EntityReference? target)
    {
        var row = new Entity(link.Row.Table.LogicalName, _single.IdOf(link.Row.Row))
        {
            [link.Navigation.Column] = target,
        };
        return Done(new UpdateRequest { Target = row });
    }

    private EntityReference Source(LinkResource link) =>
        new(link.Row.Table.LogicalName, _single.IdOf(link.Row.Row));

    private static PlannedWrite Done(OrganizationRequest request) => new(request, _ => ApiAnswer.NoContent);
}
