using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What the required-columns rules of a gate found in the columns that hold a value at all.</summary>
/// <param name="Count">Values that were judged; one that two rules judge counts twice.</param>
/// <param name="Placeholders">How many of them are no real values: words of the placeholder list, zeros, past dates.</param>
public sealed record JudgedValues(int Count, int Placeholders)
{
    /// <summary>Nothing was judged.</summary>
    public static JudgedValues None { get; } = new(0, 0);

    /// <summary>Over the rules that applied.</summary>
    public static JudgedValues Of(GateReport report, IColumnValues values)
    {
        var asked = report
            .Findings.Where(finding =>
                finding.Rule.Kind == GateKind.RequiredColumns && finding.Verdict != Verdict.NotApplicable
            )
            .ToList();
        return new JudgedValues(
            asked.Sum(finding => finding.Rule.Columns.Count(IsGiven)),
            asked.Sum(finding => finding.Missing.Count(IsGiven))
        );

        bool IsGiven(Column column) => values.Find(column) is not null;
    }
}
