using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>Writes the answers of a batch as parts of one.</summary>
internal sealed class BatchWriter
{
    private readonly MemoryStream _parts = new();
    private readonly string _boundary = $"batchresponse_{Guid.NewGuid()}";

    public void Add(ApiAnswer answer, string? contentId) => Add(_boundary, answer, contentId);

    public void AddChangeSet(IEnumerable<(ApiAnswer Answer, string? ContentId)> answers)
    {
        var boundary = $"changesetresponse_{Guid.NewGuid()}";
        Line($"--{_boundary}");
        Line($"Content-Type: multipart/mixed; boundary={boundary}");
        Line("");
        foreach (var (answer, contentId) in answers)
        {
            Add(boundary, answer, contentId);
        }

        Line($"--{boundary}--");
    }

    public ApiAnswer Answer(int status)
    {
        Line($"--{_boundary}--");
        return ApiAnswer.Content(_parts.ToArray(), $"multipart/mixed; boundary={_boundary}") with
        {
            Status = status,
        };
    }

    private void Add(string boundary, ApiAnswer answer, string? contentId)
    {
        Line($"--{boundary}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (contentId is not null)
        {
            Line($"Content-ID: {contentId}");
        }

        Line("");
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        Line($"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(answer.Status)}");
        foreach (var (name, value) in answer.Headers)
        {
            Line($"{name}: {value}");
        }

        if (answer.ContentType is { } type)
        {
            Line($"Content-Type: {type}");
        }

        Line("OData-Version: 4.0");
        Line("");
        _parts.Write(answer.Body);
        Line("");
    }

    private void Line(string text) => _parts.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
