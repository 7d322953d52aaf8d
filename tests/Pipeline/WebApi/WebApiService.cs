using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.WebApi;

/// <summary>
/// The writes of the SDK, each sent over HTTP as a client of the Web API sends it; an error comes back as the fault that
/// its code and message tell of. Nothing can be read.
/// </summary>
internal sealed partial class WebApiService(HttpClient client, Schema schema, Guid userId)
    : IOrganizationService
{
    private readonly WebRequests _requests = new(new JsonRows(schema));

    public Guid Create(Entity entity)
    {
        Execute(new CreateRequest { Target = entity });
        return entity.Id;
    }

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public void Associate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    ) =>
        Execute(
            new AssociateRequest
            {
                Target = new EntityReference(entityName, entityId),
                Relationship = relationship,
                RelatedEntities = relatedEntities,
            }
        );

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        switch (request)
        {
            case ExecuteTransactionRequest together:
                Batch(BatchBody.OfChangeSet(together.Requests.Select(_requests.Of))).ForEach(ThrowIfError);
                return new ExecuteTransactionResponse();
            case ExecuteMultipleRequest each:
                var items = new ExecuteMultipleResponseItemCollection();
                items.AddRange(Batch(BatchBody.OfEach(each.Requests.Select(_requests.Of))).Select(ItemOf));
                return new ExecuteMultipleResponse { Results = { ["Responses"] = items } };
            default:
                return Single(_requests.Of(request));
        }
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw NoRead();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw NoRead();

    public void Delete(string entityName, Guid id) => throw NoRead();

    public void Disassociate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    ) => throw NoRead();

    private OrganizationResponse Single(WebRequest request)
    {
        var content = new StringContent(request.Body.ToJsonString(), Encoding.UTF8, "application/json");
        var body = Send(request, content);
        var answer = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
        ThrowIfError(answer);
        return ResponseOf(answer);
    }

    /// <summary>The parts of the answer that have a body, in order.</summary>
    private List<JsonObject> Batch(HttpContent content) =>
        [
            .. Send(new WebRequest("POST", "$batch", []), content)
                .Split("\r\n")
                .Where(line => line.StartsWith('{'))
                .Select(line => JsonNode.Parse(line)!.AsObject()),
        ];

    private static ExecuteMultipleResponseItem ItemOf(JsonObject answer) =>
        answer["error"] is { } error
            ? new ExecuteMultipleResponseItem { Fault = FaultOf(error) }
            : new ExecuteMultipleResponseItem { Response = ResponseOf(answer) };

    private static OrganizationResponse ResponseOf(JsonObject answer)
    {
        var response = new OrganizationResponse();
        foreach (var (name, value) in answer)
        {
            response.Results[name] = value?.GetValueKind() switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String => value.GetValue<string>(),
                _ => value?.ToJsonString(),
            };
        }
        return response;
    }

    private static void ThrowIfError(JsonObject answer)
    {
        if (answer["error"] is { } error)
        {
            var fault = FaultOf(error);
            throw new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
        }
    }

    private string Send(WebRequest request, HttpContent content)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path)
        {
            Content = content,
        };
        message.Headers.Add("MSCRMCallerID", userId.ToString());
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        using var answer = client.Send(message);
        using var reader = new System.IO.StreamReader(answer.Content.ReadAsStream());
        return reader.ReadToEnd();
    }

    /// <summary>The number stands at the beginning of our own texts.</summary>
    private static OrganizationServiceFault FaultOf(JsonNode error)
    {
        var text = error["message"]!.GetValue<string>();
        var code = error["code"]!.GetValue<string>();
        var fault = new OrganizationServiceFault
        {
            Message = text,
            ErrorCode = unchecked(
                (int)uint.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            ),
            ErrorDetails = [],
        };
        if (OurNumber().Match(text) is { Success: true } number)
        {
            fault.ErrorDetails["SubErrorCode"] = number.Groups[1].Value;
        }
        return fault;
    }

    private static NotSupportedException NoRead() => new("This client only writes.");

    [GeneratedRegex(@"^SP(\d{4}): ")]
    private static partial Regex OurNumber();
}
