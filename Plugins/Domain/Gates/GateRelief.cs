namespace Crm.SalesProcess.Domain.Gates;

/// <summary>What lets a move pass although rules that block are not met.</summary>
/// <param name="findings">What the rules say; changed to what the switch and exempt roles make of it.</param>
/// <param name="unmet">How many of them are not met.</param>
internal sealed class GateRelief(GateFinding[] findings, int unmet)
{
    /// <summary>The findings, with what the switch and exempt roles made of them.</summary>
    internal GateFinding[] Findings => findings;

    /// <summary>How many rules are not met, be their user exempt or not.</summary>
    internal int UnmetCount => unmet;

    /// <summary>Whether the gate switch lets everything pass.</summary>
    internal bool IsSwitchedOff { get; private set; }

    /// <summary>The override that opens the gate, or null.</summary>
    internal Grant? Override { get; private set; }

    /// <summary>Asks in this order until nothing blocks: the switch, exempt roles, an override.</summary>
    internal void Seek(IGateFacts facts, bool hasApprovers)
    {
        var gateSwitch = facts.Switch;
        IsSwitchedOff = gateSwitch.IsOff;
        if (IsSwitchedOff)
        {
            return;
        }
        var blocks = false;
        for (var index = 0; index < findings.Length; index++)
        {
            if (findings[index].Blocks || gateSwitch.Demotes)
            {
                findings[index] = Relieved(findings[index], gateSwitch, facts);
                blocks |= findings[index].Blocks;
            }
        }
        Override = hasApprovers && blocks ? facts.FindOverride() : null;
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
