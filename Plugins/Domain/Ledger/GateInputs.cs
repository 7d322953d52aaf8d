using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>What the rules saw at a move, kept on the visit for backtests.</summary>
public static class GateInputs
{
    /// <summary>The most characters the text has: the length of its column.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>How much of a value is kept, the most that lets the whole fit.</summary>
    private static readonly int[] Lengths = [4_000, 400, 40];

    /// <summary>A JSON array of the rule columns that hold a value, in alphabetical order.</summary>
    public static string Write(ProcessDefinition process, IColumnValues values)
    {
        var given = process
            .Columns.Where(column => values.Find(column) is not null)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .Select(column => new GateInputData
            {
                Column = column.Name,
                Value = values.Find(column)!.ToString(),
            })
            .ToArray();
        var texts = Lengths.Select(length =>
            JsonText.Of(given.Select(input => input.CutTo(length)).ToArray())
        );
        return texts.First(text => text.Length <= MostCharacters);
    }

    /// <summary>
    /// The values in a text: a value for each rule column of the version, null for one that was empty. A value of which
    /// only the beginning was kept stands for the whole.
    /// </summary>
    /// <param name="process">The version that the values were kept under.</param>
    /// <param name="text">What <see cref="Write"/> gave; blank where nothing was kept, then there are no values.</param>
    public static IReadOnlyDictionary<string, ColumnValue?> Read(ProcessDefinition process, string text)
    {
        var values = new Dictionary<string, ColumnValue?>();
        if (text.Trim().Length == 0)
        {
            return values;
        }
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var inputs = (GateInputData[])
            new DataContractJsonSerializer(typeof(GateInputData[])).ReadObject(stream)!;
        foreach (var column in process.Columns)
        {
            var input = inputs.FirstOrDefault(input => input.Column == column.Name);
            values[column.Name] = input is null ? null : ColumnValue.Parse(column.Type, input.Value);
        }
        return values;
    }
}
