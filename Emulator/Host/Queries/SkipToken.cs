using System;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>The opaque <c>$skiptoken</c> of a next link: page number and paging cookie.</summary>
internal static class SkipToken
{
    /// <summary>The token of the page after <paramref name="page"/>, not URL-encoded.</summary>
    public static string Write(int page, string? cookie) =>
        new XElement(
            "cookie",
            new XAttribute("pagenumber", (page + 1).ToString(CultureInfo.InvariantCulture)),
            new XAttribute("pagingcookie", Twice(cookie ?? string.Empty)),
            new XAttribute("istracking", "False")
        ).ToString(SaveOptions.DisableFormatting);

    /// <summary>Page number from 1 and cookie; the first page without a token.</summary>
    public static (int Page, string? Cookie) Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return (1, null);
        }

        try
        {
            // Some clients follow the link with a slash behind it.
            var cookie = StrangeXml.Read(token.TrimEnd('/'));
            var page = int.Parse(cookie.Attribute("pagenumber")!.Value, CultureInfo.InvariantCulture);
            var encoded = cookie.Attribute("pagingcookie")!.Value;
            var inner = Uri.UnescapeDataString(Uri.UnescapeDataString(encoded));
            return (page, inner.Length == 0 ? null : inner);
        }
        catch (Exception error)
            when (error is XmlException or FormatException or OverflowException or NullReferenceException)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidPagingCookie,
                "The $skiptoken is damaged: follow @odata.nextLink as it was given."
            );
        }
    }

    /// <summary>Clients decode the inner cookie of a FetchXML page twice.</summary>
    private static string Twice(string text) => Uri.EscapeDataString(Uri.EscapeDataString(text));
}
