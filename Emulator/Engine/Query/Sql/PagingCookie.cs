using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// Where a page ended: <c>&lt;cookie page="1"&gt;&lt;name last="…" first="…"/&gt;&lt;accountid …/&gt;&lt;/cookie&gt;</c>.
/// Clients hand it back unread; values are written with a letter for their type, and left out when null.
/// </summary>
/// <param name="Page">Number of the page that ended there.</param>
/// <param name="Last">Values of the sort keys in its last row; the row's id comes last.</param>
internal sealed record PagingCookie(int Page, IReadOnlyList<object?> Last)
{
    /// <summary>Null when there is none. Faults when the text is no cookie of this emulator.</summary>
    public static PagingCookie? Read(string? text)
    {
        if (text is null)
            return null;
        try
        {
            var cookie = StrangeXml.Read(text);
            var page = int.Parse(cookie.Attribute("page")!.Value, CultureInfo.InvariantCulture);
            return new PagingCookie(
                page,
                [.. cookie.Elements().Select(e => Decode(e.Attribute("last")?.Value))]
            );
        }
        catch (Exception exception)
            when (exception is XmlException or FormatException or OverflowException or NullReferenceException)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidPagingCookie,
                $"The paging cookie cannot be read: {text}"
            );
        }
    }

    /// <summary>The cookie after a page whose first and last row have these sort values.</summary>
    public static string Write(int page, IReadOnlyList<string> names, object?[] first, object?[] last) =>
        new XElement(
            "cookie",
            new XAttribute("page", page),
            names.Select(
                (name, i) => new XElement(name, Attribute("last", last[i]), Attribute("first", first[i]))
            )
        ).ToString(SaveOptions.DisableFormatting);

    private static XAttribute? Attribute(string name, object? value) =>
        value is null ? null : new XAttribute(name, Encode(value));

    private static string Encode(object value) =>
        value switch
        {
            long number => string.Create(CultureInfo.InvariantCulture, $"i{number}"),
            double number => string.Create(CultureInfo.InvariantCulture, $"d{number:R}"),
            byte[] bytes => "b" + Convert.ToHexString(bytes),
            _ => "s" + value,
        };

    private static object? Decode(string? text) =>
        text switch
        {
            null => null,
            ['i', .. var number] => long.Parse(number, CultureInfo.InvariantCulture),
            ['d', .. var number] => double.Parse(number, CultureInfo.InvariantCulture),
            ['b', .. var bytes] => Convert.FromHexString(bytes),
            ['s', .. var rest] => rest,
            _ => throw new FormatException(),
        };
}
