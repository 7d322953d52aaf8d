using System;
using System.Globalization;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A stage visit as it is stored.</summary>
/// <param name="Row">All of its columns.</param>
/// <param name="Stage">Name of its stage.</param>
/// <param name="Next">Name of the stage that followed.</param>
public sealed record StoredVisit(Entity Row, string Stage, string? Next)
{
    public Guid Id => Row.Id;

    public int Sequence => Row.GetAttributeValue<int>("csp_sequence");

    public DateTime EnteredOn => Row.GetAttributeValue<DateTime>("csp_enteredon");

    public DateTime? ExitedOn => Row.GetAttributeValue<DateTime?>("csp_exitedon");

    public decimal? Days => Row.GetAttributeValue<decimal?>("csp_days");

    public ExitKind? Exit => (ExitKind?)Row.GetAttributeValue<OptionSetValue>("csp_exitkind")?.Value;

    public GateOutcome? Gate => (GateOutcome?)Row.GetAttributeValue<OptionSetValue>("csp_gate")?.Value;

    public decimal? AmountIn => Row.GetAttributeValue<Money>("csp_amountin")?.Value;

    public decimal? AmountOut => Row.GetAttributeValue<Money>("csp_amountout")?.Value;

    /// <summary>One line, such as <c>2 Develop, 3.5 days, Advanced to Propose</c> or <c>3 Propose, open</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Sequence} {Stage}, {(Exit is null ? "open" : $"{Days:0.######} days, {Exit}{(Next is null ? "" : " to " + Next)}")}"
        );
}
