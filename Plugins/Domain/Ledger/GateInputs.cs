using System;
using System.Linq;
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
            .Columns.Where(column => values.Find(column.Name) is not null)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .Select(column => new GateInputData
            {
                Column = column.Name,
                Value = values.Find(column.Name)!.ToString(),
            })
            .ToArray();
        var texts = Lengths.Select(length =>
            JsonText.Of(given.Select(input => input.CutTo(length)).ToArray())
        );
        return texts.First(text => text.Length <= MostCharacters);
    }
}
