namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What lets a move pass although rules that block are not met.</summary>
/// <param name="Findings">The findings, with what the switch and exempt roles made of them.</param>
/// <param name="IsSwitchedOff">Whether the gate switch lets everything pass.</param>
/// <param name="Override">The override that opens the gate, or null.</param>
internal sealed record GateRelief(GateFinding[] Findings, bool IsSwitchedOff, Grant? Override)
{
    /// <summary>Asked in this order until nothing blocks: the switch, exempt roles, an override.</summary>
    internal static GateRelief Of(GateFinding[] findings, IGateFacts facts, bool hasApprovers)
    {
        if (!Block(findings))
        {
            return new GateRelief(findings, IsSwitchedOff: false, Override: null);
        }
        var gateSwitch = facts.Switch;
        if (gateSwitch.IsOff)
        {
            return new GateRelief(findings, IsSwitchedOff: true, Override: null);
        }
        for (var index = 0; index < findings.Length; index++)
        {
            if (findings[index].Blocks || gateSwitch.Demotes)
            {
                findings[index] = Relieved(findings[index], gateSwitch, facts);
            }
        }
        var needsOverride = hasApprovers && Block(findings);
        return new GateRelief(findings, IsSwitchedOff: false, needsOverride ? facts.FindOverride() : null);
    }

    private static bool Block(GateFinding[] findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Blocks)
            {
                return true;
            }
        }
        return false;
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
