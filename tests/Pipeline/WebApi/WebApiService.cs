using System;
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
                Batch(BatchBody.OfChangeSet(together.Requests.Select(_requests.Of)));
                return new ExecuteTransactionResponse();
            case ExecuteMultipleRequest each:
                Batch(BatchBody.OfEach(each.Requests.Select(_requests.Of)));
                return new ExecuteMultipleResponse
                {
                    Results = { ["Responses"] = new ExecuteMultipleResponseItemCollection() },
                };
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
        var (isSuccess, body) = Send(request, content);
        if (!isSuccess)
        {
            throw Fault(JsonNode.Parse(body)!["error"]!);
        }
        var response = new OrganizationResponse();
        var answer = body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject();
        foreach (var (name, value) in answer ?? [])
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

    /// <summary>Every part has to succeed; else the fault of the first that does not.</summary>
    private void Batch(HttpContent content)
    {
        var (_, body) = Send(new WebRequest("POST", "$batch", []), content);
        if (ErrorLine().Match(body) is { Success: true } error)
        {
            throw Fault(JsonNode.Parse(error.Value)!["error"]!);
        }
    }

    private (bool IsSuccess, string Body) Send(WebRequest request, HttpContent content)
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
        return (answer.IsSuccessStatusCode, reader.ReadToEnd());
    }

    /// <summary>The number stands at the beginning of our own texts.</summary>
    private static FaultException<OrganizationServiceFault> Fault(JsonNode error)
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
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(text));
    }

    private static NotSupportedException NoRead() => new("This client only writes.");

    [GeneratedRegex(@"^SP(\d{4}): ")]
    private static partial Regex OurNumber();

    [GeneratedRegex(@"^\{""error"":.*\}\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
