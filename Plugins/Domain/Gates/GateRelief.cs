using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What lets a move pass although rules that block are not met.</summary>
/// <param name="Findings">The findings, with what the switch and exempt roles made of them.</param>
/// <param name="IsSwitchedOff">Whether the gate switch lets everything pass.</param>
/// <param name="Override">The override that opens the gate, or null.</param>
internal sealed record GateRelief(IReadOnlyList<GateFinding> Findings, bool IsSwitchedOff, Grant? Override)
{
    /// <summary>Asked in this order until nothing blocks: the switch, exempt roles, an override.</summary>
    internal static GateRelief Of(IReadOnlyList<GateFinding> findings, IGateFacts facts, bool hasApprovers)
    {
        if (!findings.Any(finding => finding.Blocks))
        {
            return new GateRelief(findings, IsSwitchedOff: false, Override: null);
        }
        var gateSwitch = facts.Switch;
        if (gateSwitch.IsOff)
        {
            return new GateRelief(findings, IsSwitchedOff: true, Override: null);
        }
        GateFinding[] relieved = [.. findings.Select(finding => Relieved(finding, gateSwitch, facts))];
        var needsOverride = hasApprovers && relieved.Any(finding => finding.Blocks);
        return new GateRelief(relieved, IsSwitchedOff: false, needsOverride ? facts.FindOverride() : null);
    }

    private static GateFinding Relieved(GateFinding finding, GateSwitch gateSwitch, IGateFacts facts)
    {
        var severity = gateSwitch.SeverityOf(finding.Rule);
        var switched = severity == finding.Severity ? finding : finding with { Severity = severity };
        return IsExempt(switched, facts) ? switched with { IsExempt = true } : switched;
    }

    private static bool IsExempt(GateFinding finding, IGateFacts facts) =>
        finding.Blocks && finding.Rule.ExemptRoles.Count > 0 && facts.IsExempt(finding.Rule);
}
