using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// Columns that number rows: <c>P-{SEQNUM:5}-{RANDSTRING:3}-{DATETIMEUTC:yyyyMMdd}</c>. What the caller supplies stays.
/// </summary>
internal sealed partial class AutoNumbers(Organization organization)
{
    /// <summary>Where the platform starts to count unless a seed is set.</summary>
    public const long FirstNumber = 1000;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public void Complete(Table table, Entity row, Call call)
    {
        foreach (var column in table.Numbered)
        {
            if (row.GetAttributeValue<string>(column.LogicalName) is null)
            {
                row[column.LogicalName] = Next(table, column, call.Operation!.Store.Sequences);
            }
        }
    }

    /// <summary>Name of the counter of a column; faults when the column numbers nothing.</summary>
    public static string SequenceOf(Table table, string column) =>
        table.Column(column).AutoNumberFormat.Length > 0
            ? $"{table.LogicalName}.{column}"
            : throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{column}' of '{table.LogicalName}' is no autonumber column."
            );

    [GeneratedRegex("{(?<kind>SEQNUM|RANDSTRING|DATETIMEUTC):(?<argument>[^}]+)}")]
    private static partial Regex Placeholder();

    private string Next(Table table, Column column, Sequences sequences) =>
        Placeholder()
            .Replace(
                column.AutoNumberFormat,
                match => Text(match, SequenceOf(table, column.LogicalName), sequences)
            );

    private string Text(Match match, string sequence, Sequences sequences)
    {
        var argument = match.Groups["argument"].Value;
        return match.Groups["kind"].Value switch
        {
            "SEQNUM" => sequences
                .Draw(sequence, FirstNumber)
                .ToString("D" + argument, CultureInfo.InvariantCulture),
            "RANDSTRING" => Random.Shared.GetString(
                Letters,
                int.Parse(argument, CultureInfo.InvariantCulture)
            ),
            _ => organization.Now.ToString(argument, CultureInfo.InvariantCulture),
        };
    }
}
