using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>What a request is answered with.</summary>
/// <param name="Status">HTTP status.</param>
internal sealed record ApiAnswer(int Status)
{
    public const string JsonType = "application/json; odata.metadata=minimal";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly ApiAnswer NoContent = new(StatusCodes.Status204NoContent);

    /// <summary>Null with <see cref="Body"/> null.</summary>
    public string? ContentType { get; private init; }

    public byte[]? Body { get; private init; }

    public ImmutableList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    public bool IsSuccess => Status < StatusCodes.Status400BadRequest;

    public static ApiAnswer Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        new(status) { ContentType = JsonType, Body = Encoding.UTF8.GetBytes(body.ToJsonString(Options)) };

    public static ApiAnswer Content(byte[] body, string contentType) =>
        new(StatusCodes.Status200OK) { ContentType = contentType, Body = body };

    public static ApiAnswer Text(string body) =>
        Content(Encoding.UTF8.GetBytes(body), "text/plain; charset=utf-8");

    public ApiAnswer With(string header, string value) =>
        this with
        {
            Headers = Headers.Add(new(header, value)),
        };
}
