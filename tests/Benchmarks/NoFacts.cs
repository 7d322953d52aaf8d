using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Nothing beside the columns, and no relief.</summary>
internal sealed class NoFacts : IGateFacts
{
    public GateSwitch Switch => GateSwitch.On;

    public int? CountRelated(Rule rule) => 0;

    public System.DateTime? FindConfirmation(Rule rule) => null;

    public Grant? FindApproval() => null;

    public Grant? FindOverride() => null;

    public bool IsExempt(Rule rule) => false;
}
