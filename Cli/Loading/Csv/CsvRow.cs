using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Csv;

/// <summary>One data row of a CSV file.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Line">Line of the file where the row begins, counted from 1.</param>
/// <param name="Columns">Place of each header.</param>
/// <param name="Fields">In the order of the file.</param>
/// <param name="Fault">Why the row cannot be read as CSV; null when it can.</param>
public sealed record CsvRow(
    string File,
    long Line,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyList<string> Fields,
    string? Fault = null
)
{
    /// <summary>The field below <paramref name="header"/> without surrounding blanks; empty when there is none.</summary>
    public string this[string? header] =>
        header is not null && Columns.TryGetValue(header, out var place) && place < Fields.Count
            ? Fields[place].Trim()
            : string.Empty;

    /// <summary>All of it, as one text that no other row has.</summary>
    public string Text => string.Join('\u001f', Fields);
}
