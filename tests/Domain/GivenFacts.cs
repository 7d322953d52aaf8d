using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain;

/// <summary>Facts in memory: nothing unless a test gives it. Keeps what was asked.</summary>
internal sealed class GivenFacts : IGateFacts
{
    public Dictionary<string, int?> Related { get; } = [];

    public Dictionary<string, DateTime> Confirmations { get; } = [];

    public Grant? Approval { get; init; }

    public Grant? Override { get; init; }

    public string[] Roles { get; init; } = [];

    public string SwitchText { get; init; } = "on";

    public List<string> Asked { get; } = [];

    public GateSwitch Switch
    {
        get
        {
            Asked.Add("switch");
            return GateSwitch.Read(SwitchText);
        }
    }

    public int? CountRelated(Rule rule)
    {
        Asked.Add("related");
        return Related.GetValueOrDefault(rule.Name, 0);
    }

    public DateTime? FindConfirmation(Rule rule) =>
        Confirmations.TryGetValue(rule.Name, out var on) ? on : null;

    public Grant? FindApproval() => Approval;

    public Grant? FindOverride()
    {
        Asked.Add("override");
        return Override;
    }

    public bool IsExempt(Rule rule) => rule.ExemptRoles.Intersect(Roles).Any();
}
