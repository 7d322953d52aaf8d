using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>The values of one statement. Texts of statements never contain values, so that prepared ones are found again.</summary>
internal sealed class SqlParameters
{
    private readonly List<object?> values = [];

    public ReadOnlySpan<object?> Values => CollectionsMarshal.AsSpan(values);

    /// <summary>The name by which the statement refers to the value.</summary>
    public string Add(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@{values.Count - 1}");
    }

    /// <summary>The names, in brackets as IN wants them.</summary>
    public string AddList(IEnumerable<object> list) => $"({string.Join(", ", list.Select(Add))})";
}
