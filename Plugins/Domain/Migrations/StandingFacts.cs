using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Domain.Migrations;

/// <summary>
/// Facts about an opportunity that nobody moves: what is so counts, but not what lets one person make one move, which is
/// exempt roles, overrides and approvals.
/// </summary>
internal sealed class StandingFacts(IGateFacts facts) : IGateFacts
{
    public GateSwitch Switch => facts.Switch;

    public int? CountRelated(Rule rule) => facts.CountRelated(rule);

    public DateTime? FindConfirmation(Rule rule) => facts.FindConfirmation(rule);

    public Grant? FindApproval() => null;

    public Grant? FindOverride() => null;

    public bool IsExempt(Rule rule) => false;
}
