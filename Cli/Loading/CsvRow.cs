using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>One data row of a CSV file.</summary>
/// <param name="Line">Line of the file where the row ends, counted from 1 (a quoted field may span lines).</param>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Fields)
{
    /// <summary>The field below <paramref name="header"/> without surrounding blanks; empty when the row is short.</summary>
    public string this[string header] =>
        Columns[header] < Fields.Count ? Fields[Columns[header]].Trim() : string.Empty;
}
