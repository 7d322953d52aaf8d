using System;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Answers with what the Web API is made of: the list of entity sets, and the model as CSDL.</summary>
internal sealed class ServiceDocuments(ApiCall call)
{
    public ApiAnswer EntitySets() =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["@odata.context"] = $"{call.ServiceRoot}$metadata",
                ["value"] = new JsonArray([
                    .. call
                        .Model.Schema.Tables.Select(table => table.EntitySetName)
                        .Order(StringComparer.Ordinal)
                        .Select(set => new JsonObject
                        {
                            ["name"] = set,
                            ["kind"] = "EntitySet",
                            ["url"] = set,
                        }),
                ]),
            }
        );

    /// <summary>304 when the client has this model already.</summary>
    public ApiAnswer Model()
    {
        var document = call.Model.Csdl;
        return call.Request.Header("If-None-Match") == document.Tag
            ? new ApiAnswer(StatusCodes.Status304NotModified).With("ETag", document.Tag)
            : ApiAnswer.Content(document.Xml, "application/xml").With("ETag", document.Tag);
    }
}
