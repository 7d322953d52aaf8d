using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Loading.Fields;

/// <summary>How dates and amounts of an export are written.</summary>
public sealed class FieldFormats
{
    private readonly string[] _dates;
    private readonly TimeZoneInfo _zone;
    private readonly NumberMap _numbers;
    private readonly NumberFormatInfo _format;

    /// <exception cref="UsageException">The map names a zone that is not known, or writes numbers ambiguously.</exception>
    public FieldFormats(LoadMap map)
    {
        _dates = [.. map.DateFormats];
        _numbers = map.Numbers ?? new NumberMap();
        _zone = ZoneOf(map.TimeZone);
        if (_numbers.Decimal.Length != 1 || _numbers.Decimal == _numbers.Thousands)
        {
            throw new UsageException(
                $"The map's numbers.decimal '{_numbers.Decimal}' must be one character, another than numbers.thousands."
            );
        }
        _format = new NumberFormatInfo
        {
            NumberDecimalSeparator = _numbers.Decimal,
            NumberGroupSeparator = "\u0000",
        };
    }

    /// <summary>The formats of dates, for messages.</summary>
    public string DateWords => string.Join(" or ", _dates);

    /// <summary>A time on the wall; null when the text is none.</summary>
    public DateTime? Local(string text) =>
        DateTime.TryParseExact(text, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? DateTime.SpecifyKind(local, DateTimeKind.Unspecified)
            : null;

    /// <summary>The instant of a time on the wall; one that the clock skips counts as that much later.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var valid = _zone.IsInvalidTime(local)
            ? local + (_zone.GetUtcOffset(local.AddDays(1)) - _zone.GetUtcOffset(local.AddDays(-1)))
            : local;
        return TimeZoneInfo.ConvertTimeToUtc(valid, _zone);
    }

    /// <summary>The time on the wall at an instant.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, _zone);

    /// <summary>An amount; null when the text is none.</summary>
    public decimal? Amount(string text) =>
        decimal.TryParse(
            Bare(text),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowParentheses,
            _format,
            out var amount
        )
            ? amount
            : null;

    /// <summary>Whether an amount is written with more than digits and a decimal separator.</summary>
    public bool IsDecorated(string text) => Bare(text).Length != text.Length;

    private string Bare(string text) =>
        string.Concat(text.Where(letter => !_numbers.Signs.Contains(letter) && !char.IsWhiteSpace(letter)))
            .Replace(_numbers.Thousands, "", StringComparison.Ordinal);

    private static TimeZoneInfo ZoneOf(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new UsageException(
                $"The map's timeZone '{name}' is not known here; give an IANA name such as Europe/Berlin."
            );
        }
    }
}
