using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Charts;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>Signal rules in words.</summary>
public static class SignalWords
{
    /// <summary>Stands where there is no signal.</summary>
    public const string Routine = "routine variation, no action";

    private static readonly Dictionary<SignalRule, string> Words = new()
    {
        [SignalRule.BeyondLimits] = "beyond its limits",
        [SignalRule.EightOnOneSide] = "eight in a row on one side",
        [SignalRule.ThreeOfFourFarOut] = "three of four far out on one side",
    };

    /// <summary>Such as <c>beyond its limits</c>.</summary>
    public static string Of(SignalRule rule) => Words[rule];
}
