using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Crm.SalesProcess.Tests.Pipeline.WebApi;

/// <summary>The body of <c>$batch</c>.</summary>
internal static class BatchBody
{
    private const string NewLine = "\r\n";
    private const string Type = "Content-Type: application/http" + NewLine;

    /// <summary>Requests of which all happen or none.</summary>
    public static HttpContent OfChangeSet(IEnumerable<WebRequest> requests)
    {
        var parts = requests.Select(
            (request, index) => $"{Type}Content-ID: {index + 1}{NewLine}{NewLine}{TextOf(request)}"
        );
        var changes = Multipart("changes", parts);
        return Content([$"Content-Type: multipart/mixed;boundary=changes{NewLine}{NewLine}{changes}"]);
    }

    /// <summary>Requests that are carried out one after the other, each for itself.</summary>
    public static HttpContent OfEach(IEnumerable<WebRequest> requests) =>
        Content(requests.Select(request => $"{Type}{NewLine}{TextOf(request)}"));

    private static StringContent Content(IEnumerable<string> parts)
    {
        var content = new StringContent(Multipart("batch", parts));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed;boundary=batch");
        return content;
    }

    private static string Multipart(string boundary, IEnumerable<string> parts) =>
        string.Concat(parts.Select(part => $"--{boundary}{NewLine}{part}{NewLine}"))
        + $"--{boundary}--{NewLine}";

    private static string TextOf(WebRequest request) =>
        string.Join(
            NewLine,
            [
                $"{request.Method} {request.Path} HTTP/1.1",
                "Content-Type: application/json",
                .. request.Headers.Select(header => $"{header.Name}: {header.Value}"),
                "",
                request.Body.ToJsonString(),
            ]
        );
}
