using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;

namespace Crm.SalesProcess.Cli.Loading.Fields;

/// <summary>Typed access to the fields of one row; collects every field that cannot be read.</summary>
internal sealed class FieldReader(CsvRow row, FieldFormats formats)
{
    private const int FirstYear = 1900;
    private const decimal MostMoney = 1_000_000_000_000m;

    private readonly List<Rejection> _rejections = [];

    /// <summary>Why the row cannot be loaded; empty when it can.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>A text that must be there.</summary>
    public string Required(string? header)
    {
        if (row[header].Length == 0)
        {
            Reject(header!, "is empty");
        }
        return row[header];
    }

    /// <summary>A text that must be there and fit into its column.</summary>
    public string Required(string header, int mostCharacters)
    {
        var text = Required(header);
        if (text.Length > mostCharacters)
        {
            Reject(header, $"is longer than {mostCharacters} characters");
        }
        return text;
    }

    /// <summary>A date and time in one of the map's formats, from 1900 on, local; null when blank.</summary>
    public DateTime? Date(string? header)
    {
        var text = row[header];
        if (text.Length == 0)
        {
            return null;
        }
        if (formats.Local(text) is not { } date)
        {
            Reject(header!, $"is no date in one of the map's formats ({formats.DateWords})");
            return null;
        }
        if (date.Year < FirstYear)
        {
            Reject(header!, $"is before {FirstYear}");
        }
        return date;
    }

    /// <summary>A date and time that must be there.</summary>
    public DateTime RequiredDate(string? header)
    {
        Required(header);
        return Date(header) ?? default;
    }

    /// <summary>An amount from 0 to a million million; null when blank.</summary>
    public decimal? Amount(string? header)
    {
        var text = row[header];
        if (text.Length == 0)
        {
            return null;
        }
        var amount = formats.Amount(text);
        if (amount is null)
        {
            Reject(header!, "is no amount in the map's format");
        }
        else if (amount < 0)
        {
            Reject(header!, "is a negative amount");
        }
        else if (amount > MostMoney)
        {
            Reject(header!, "is more than a million million");
        }
        return amount;
    }

    /// <summary>A whole number from 0 to 100, a per cent sign may follow; null when blank.</summary>
    public int? Percent(string? header)
    {
        var text = row[header].TrimEnd('%', ' ');
        if (text.Length == 0)
        {
            return null;
        }
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= 100
        )
        {
            return number;
        }
        Reject(header!, "is no whole number from 0 to 100");
        return null;
    }

    /// <summary>What a word means by the map; <paramref name="blank"/> for no word, or where the map has no such column.</summary>
    public T Word<T>(string? header, IReadOnlyDictionary<string, T>? words, T blank)
    {
        var word = row[header];
        if (word.Length == 0)
        {
            return blank;
        }
        if (words?.TryGetValue(word, out var meaning) == true)
        {
            return meaning;
        }
        Reject(
            header!,
            $"is not in the map (it knows {string.Join(", ", (words ?? new Dictionary<string, T>()).Keys)})"
        );
        return blank;
    }

    /// <summary>Rejects the row for one of its fields.</summary>
    /// <param name="header">Header of the field.</param>
    /// <param name="reason">Goes on from the header.</param>
    public void Reject(string header, string reason) =>
        _rejections.Add(new Rejection(row.File, row.Line, header, row[header], $"{header} {reason}."));
}
