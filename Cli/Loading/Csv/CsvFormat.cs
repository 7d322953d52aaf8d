using System.Text;

namespace Crm.SalesProcess.Cli.Loading.Csv;

/// <summary>How a CSV file is written.</summary>
/// <param name="Encoding">Its characters.</param>
/// <param name="Delimiter">What stands between two fields.</param>
public sealed record CsvFormat(Encoding Encoding, string Delimiter);
