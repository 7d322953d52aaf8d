using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>What our rules ask of a value, for the expressions of another engine.</summary>
public static class SameRules
{
    private static readonly PlaceholderList Placeholders = new(PlaceholderList.Default);

    /// <summary>Whether a required text holds something real.</summary>
    public static bool IsGiven(ColumnValue? value) => value is not null && !Placeholders.Covers(value.Text);

    /// <summary>Whether an amount is above a limit; an empty one is not.</summary>
    public static bool IsMore(ColumnValue? value, decimal limit) => value is not null && value.Number > limit;
}
