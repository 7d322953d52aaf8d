using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Answers queries that are kept as rows: views (<c>savedQuery=</c>) and personal views (<c>userQuery=</c>).</summary>
internal sealed class StoredQuery(ApiCall call)
{
    private const string Saved = "savedQuery";
    private const string OfUser = "userQuery";

    public static bool IsAskedFor(ApiRequest request) =>
        Options.Of(request, Saved) is not null || Options.Of(request, OfUser) is not null;

    public ApiAnswer Page(RowsResource resource)
    {
        Options.Ensure(call.Request, Saved, OfUser);
        var option = Options.Of(call.Request, Saved) is null ? OfUser : Saved;
        var text = Options.Of(call.Request, option);
        if (!Guid.TryParse(text, out var id))
        {
            throw Fault.Of(ErrorCode.BadODataRequest, $"{option} '{text}' is no id of a view.");
        }

        var table = option.ToLowerInvariant();
        if (call.Model.Schema.Find(table) is null)
        {
            throw Fault.NotImplemented($"The query option {option}");
        }

        var view = new SingleRow(call).Read(new EntityReference(table, id), ["fetchxml"]);
        return new FetchQuery(call).Page(resource, view.GetAttributeValue<string>("fetchxml") ?? "");
    }
}
