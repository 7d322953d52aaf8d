using Microsoft.AspNetCore.Http;
using Microsoft.Crm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary><c>GET WhoAmI</c>: ids of the caller, their business unit and the organisation.</summary>
internal sealed class WhoAmIEndpoint(ApiContext api)
{
    public IResult Get(HttpRequest request)
    {
        var answer = (WhoAmIResponse)api.ServiceOf(request).Execute(new WhoAmIRequest());
        return Results.Json(
            new
            {
                BusinessUnitId = answer.BusinessUnitId,
                UserId = answer.UserId,
                OrganizationId = answer.OrganizationId,
            },
            new System.Text.Json.JsonSerializerOptions()
        );
    }
}
