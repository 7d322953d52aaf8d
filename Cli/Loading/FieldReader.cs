using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Typed access to the fields of one row; collects every field that cannot be read.</summary>
internal sealed class FieldReader(
    CsvRow row,
    IReadOnlyList<string> dateFormats,
    ICollection<Rejection> rejections
)
{
    /// <summary>False as soon as one field could not be read.</summary>
    public bool Usable { get; private set; } = true;

    /// <summary>A text that must be there.</summary>
    public string Text(string column)
    {
        if (row[column].Length == 0)
        {
            Reject(column, "is empty");
        }
        return row[column];
    }

    /// <summary>A date and time in one of the map's formats; null when blank.</summary>
    public DateTime? Date(string column, bool required = false)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return required ? Reject<DateTime?>(column, "is empty") : null;
        }
        return DateTime.TryParseExact(
            text,
            dateFormats.ToArray(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : Reject<DateTime?>(
                column,
                $"is no date in one of the map's formats ({string.Join(" or ", dateFormats)})"
            );
    }

    /// <summary>A money amount: currency sign, thousands commas and blanks are allowed, 0 or more; null when blank.</summary>
    public decimal? Amount(string column)
    {
        var text = row[column].Replace("$", "", StringComparison.Ordinal).Trim();
        if (text.Length == 0)
        {
            return null;
        }
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            return Reject<decimal?>(column, "is no amount");
        }
        return amount < 0 ? Reject<decimal?>(column, "is a negative amount") : amount;
    }

    /// <summary>A whole number from 0 to 100; null when blank.</summary>
    public int? WholeNumber(string column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }
        return
            int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= 100
            ? number
            : Reject<int?>(column, "is no whole number from 0 to 100");
    }

    /// <summary>What a word means by the map.</summary>
    public T? Word<T>(string column, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(row[column], out var meaning)
            ? meaning
            : Reject<T?>(column, $"is not in the map (it knows {string.Join(", ", words.Keys)})");

    private T? Reject<T>(string column, string reason)
    {
        Reject(column, reason);
        return default;
    }

    private void Reject(string column, string reason)
    {
        Usable = false;
        rejections.Add(new Rejection(row.Line, column, row[column], $"{column} {reason}."));
    }
}
