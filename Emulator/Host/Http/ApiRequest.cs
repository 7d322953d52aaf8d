using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>A request of the Web API, whether it came by itself or in a batch.</summary>
/// <param name="Method">GET, POST, PATCH, PUT or DELETE.</param>
/// <param name="Address">Absolute, with the query.</param>
internal sealed record ApiRequest(string Method, Uri Address, IHeaderDictionary Headers)
{
    /// <summary>Path of the Web API below the host; with a slash at both ends.</summary>
    public const string Root = "/api/data/v9.2/";

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Name of the request in its change set; null = none.</summary>
    public string? ContentId { get; init; }

    /// <summary>Addresses of the rows that earlier requests of the change set make, by their Content-ID.</summary>
    public IReadOnlyDictionary<string, string> Rows { get; init; } = FrozenDictionary<string, string>.Empty;

    public Preferences Preferences { get; } = Preferences.Read(Headers);

    public bool IsRead => Method == HttpMethods.Get;

    /// <summary>Address of the service document, with a slash at the end.</summary>
    public Uri ServiceRoot => new(Address, Root);

    /// <summary>The request as the server received it.</summary>
    public static async Task<ApiRequest> Read(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var address = new Uri($"{request.Scheme}://{request.Host}{request.GetEncodedPathAndQuery()}");
        return new ApiRequest(request.Method, address, request.Headers) { Body = body.ToArray() };
    }

    /// <summary>The first value of a header; null when it was not sent.</summary>
    public string? Header(string name) => Headers[name].FirstOrDefault();

    /// <summary>
    /// The body as a JSON object; faults when it is anything else. A JSON text that holds an object counts as the
    /// object: the platform takes it, and the client dataverse-ify sends it.
    /// </summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.ValueKind == JsonValueKind.String
            ? ObjectOf(document.RootElement.GetString()!)
            : ObjectOf(document.RootElement);
    }

    private static JsonElement ObjectOf(string text)
    {
        using var document = JsonDocument.Parse(text);
        return ObjectOf(document.RootElement);
    }

    private static JsonElement ObjectOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
            ? body.Clone()
            : throw Fault.Of(ErrorCode.InvalidArgument, "The request body must be one JSON object.");
}
