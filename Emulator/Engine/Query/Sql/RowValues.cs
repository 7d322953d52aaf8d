using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// The values of a row while it is read, so that its collections are made in the size they need. Used again for the
/// next row.
/// </summary>
internal sealed class RowValues
{
    private readonly List<KeyValuePair<string, object>> values = [];
    private readonly List<KeyValuePair<string, string>> texts = [];

    /// <summary>The version of the row; null when it is not read.</summary>
    public string? Version { get; set; }

    /// <summary>Sets a value; the row's id may come twice.</summary>
    public void Set(string key, object value)
    {
        var first = values.Count > 0 && values[0].Key == key;
        if (first)
            values[0] = new(key, value);
        else
            values.Add(new(key, value));
    }

    public void SetText(string key, string text) => texts.Add(new(key, text));

    /// <summary>Hands everything over.</summary>
    public void MoveTo(Entity row)
    {
        row.Attributes.AddRange(values);
        if (texts.Count > 0)
            row.FormattedValues.AddRange(texts);
        if (Version is not null)
            row.RowVersion = Version;
        values.Clear();
        texts.Clear();
        Version = null;
    }
}
