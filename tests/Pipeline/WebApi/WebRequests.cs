using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.WebApi;

/// <summary>What a client of the Web API sends instead of a request of the SDK.</summary>
internal sealed class WebRequests(JsonRows rows)
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";

    public WebRequest Of(OrganizationRequest request) =>
        Plain(request) with
        {
            BypassesPlugins = request.Parameters.ContainsKey("BypassCustomPluginExecution"),
        };

    private WebRequest Plain(OrganizationRequest request) =>
        request switch
        {
            CreateRequest create => new(
                "POST",
                rows.SetOf(create.Target.LogicalName),
                Created(create.Target)
            ),
            UpdateRequest update => Patch(update.Target, update) with { UpdatesOnly = true },
            UpsertRequest upsert => Patch(upsert.Target, upsert),
            CreateMultipleRequest many => OnTable(many.Targets, many),
            UpdateMultipleRequest many => OnTable(many.Targets, many),
            UpsertMultipleRequest many => OnTable(many.Targets, many),
            SetStateRequest state => Patch(StateOf(state), state) with { UpdatesOnly = true },
            AssociateRequest link => Link(link),
            _ => Action(request),
        };

    private JsonObject Created(Entity row)
    {
        var json = rows.Typed(row);
        json.Remove("@odata.type");
        return json;
    }

    private WebRequest Patch(Entity row, OrganizationRequest request)
    {
        var tag = request.Parameters.TryGetValue("tag", out var given)
            ? "?tag=" + Uri.EscapeDataString((string)given)
            : "";
        return new("PATCH", rows.Address(row.ToEntityReference()) + tag, rows.Of(row));
    }

    private WebRequest OnTable(EntityCollection targets, OrganizationRequest request) =>
        new(
            "POST",
            $"{rows.SetOf(targets.EntityName)}/{Namespace}{request.RequestName}",
            new JsonObject { ["Targets"] = rows.ParameterOf(targets) }
        );

    private WebRequest Link(AssociateRequest link) =>
        new(
            "POST",
            $"{rows.Address(link.Target)}/{link.Relationship.SchemaName}/$ref",
            new JsonObject { ["@odata.id"] = rows.Address(link.RelatedEntities.Single()) }
        );

    /// <summary>There is no SetState in the Web API: a change of the two columns stands for it.</summary>
    private static Entity StateOf(SetStateRequest request) =>
        new(request.EntityMoniker.LogicalName, request.EntityMoniker.Id)
        {
            ["statecode"] = request.State,
            ["statuscode"] = request.Status,
        };

    private WebRequest Action(OrganizationRequest request)
    {
        var bound = request.Parameters.Keys.FirstOrDefault(name => name is "Target" or "LeadId");
        var body = new JsonObject();
        foreach (var (name, value) in request.Parameters.Where(parameter => parameter.Key != bound))
        {
            body[name] = rows.ParameterOf(value);
        }
        return bound is null
            ? new("POST", request.RequestName, body)
            : new(
                "POST",
                $"{rows.Address((EntityReference)request[bound])}/{Namespace}{request.RequestName}",
                body
            );
    }
}
