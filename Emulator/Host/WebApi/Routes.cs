using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>The routes of the Web API: a table of contents.</summary>
internal static class Routes
{
    public const string Root = "/api/data/v9.2";

    public static void MapWebApi(this WebApplication app, ApiContext api)
    {
        var routes = app.MapGroup(Root);
        routes.MapGet("/WhoAmI", new WhoAmIEndpoint(api).Get);
        routes.MapGet("/WhoAmI()", new WhoAmIEndpoint(api).Get);
        var rows = new RowEndpoints(api);
        routes.MapGet("/{set}({id:guid})", rows.Get);
        routes.MapPatch("/{set}({id:guid})", rows.Patch);
        routes.MapDelete("/{set}({id:guid})", rows.Delete);
        routes.MapPost("/{set}", rows.Post);
        routes.MapGet("/{set}", new QueryEndpoint(api).Get);
    }
}
