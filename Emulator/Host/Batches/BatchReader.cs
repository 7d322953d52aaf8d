using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>
/// Reads the parts of a batch (<c>multipart/mixed</c>). Microsoft asks for lines that end in CRLF; the platform takes LF
/// too, which dataverse-ify relies on.
/// </summary>
internal static class BatchReader
{
    private const int MostRequests = 1000;

    /// <summary>Faults when the body is no batch, or holds more than 1,000 requests.</summary>
    public static List<BatchPart> Read(ApiRequest request)
    {
        try
        {
            var parts = Sections(request.Header(HeaderNames.ContentType), WithCrLf(request.Body.Span))
                .Select(Part)
                .ToList();
            return parts.Sum(part => part.Requests.Length) <= MostRequests
                ? parts
                : throw Fault.Of(
                    ErrorCode.BadODataRequest,
                    $"A batch holds at most {MostRequests} requests."
                );
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException)
        {
            throw Fault.Of(ErrorCode.BadODataRequest, $"The batch cannot be read: {error.Message}");
        }
    }

    private static BatchPart Part((IHeaderDictionary Headers, byte[] Body) section)
    {
        var type = section.Headers.ContentType.ToString();
        return type.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)
            ? new BatchPart([.. Sections(type, section.Body).Select(Request)], IsChangeSet: true)
            : new BatchPart([Request(section)], IsChangeSet: false);
    }

    /// <summary>The sections of a body, read at once: it is in memory, so nothing waits.</summary>
    private static List<(IHeaderDictionary Headers, byte[] Body)> Sections(
        string? contentType,
        ReadOnlyMemory<byte> body
    )
    {
        var boundary = BoundaryOf(contentType);
        var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray()))
        {
            BodyLengthLimit = null,
        };
        var sections = new List<(IHeaderDictionary, byte[])>();
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            sections.Add((new HeaderDictionary(section.Headers), content.ToArray()));
        }

        return sections;
    }

    /// <summary>Bodies are JSON, where an end of line means nothing.</summary>
    private static byte[] WithCrLf(ReadOnlySpan<byte> body)
    {
        var lines = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\n' && (i == 0 || body[i - 1] != '\r'))
            {
                lines.WriteByte((byte)'\r');
            }

            lines.WriteByte(body[i]);
        }

        return lines.ToArray();
    }

    private static string BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.ToString()
            : throw new FormatException("its Content-Type must be multipart/mixed with a boundary.");

    private static BatchRequest Request((IHeaderDictionary Headers, byte[] Body) section)
    {
        var head = Head(section.Body, out var body);
        var line = head[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.Length is < 2 or > 3)
        {
            throw new FormatException($"'{head[0]}' is no request line such as 'GET accounts HTTP/1.1'.");
        }

        var headers = new HeaderDictionary();
        foreach (var header in head.Skip(1).Select(text => text.Split(':', 2)))
        {
            headers[header[0].Trim()] =
                header.Length == 2
                    ? new StringValues(header[1].Trim())
                    : throw new FormatException($"'{header[0]}' is no header.");
        }

        var contentId =
            section.Headers["Content-ID"].FirstOrDefault() ?? headers["Content-ID"].FirstOrDefault();
        return new BatchRequest(line[0], line[1], headers, body, contentId);
    }

    /// <summary>The lines before the empty one; what follows it is the body.</summary>
    private static ImmutableArray<string> Head(byte[] content, out ReadOnlyMemory<byte> body)
    {
        var start = content.AsSpan().IndexOfAnyExcept((byte)'\r', (byte)'\n');
        var text = start < 0 ? default : content.AsMemory(start);
        var end = text.Span.IndexOf("\r\n\r\n"u8);
        body = end < 0 ? default : text[(end + 4)..];
        var head = System.Text.Encoding.UTF8.GetString(end < 0 ? text.Span : text.Span[..end]);
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 0 ? [.. lines] : throw new FormatException("a request is empty.");
    }
}
