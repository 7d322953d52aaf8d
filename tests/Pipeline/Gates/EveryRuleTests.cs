using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

/// <summary>Every kind of rule, in every direction, with every severity.</summary>
public sealed class EveryRuleTests(EveryRuleTests.Shared shared) : IClassFixture<EveryRuleTests.Shared>
{
    public static IEnumerable<object[]> Rules =>
        from kind in Enum.GetValues<GateKind>()
        from direction in Enum.GetValues<GateDirection>()
        select new object[] { kind, direction };

    public static IEnumerable<object[]> Severities =>
        from rule in Rules
        from severity in Enum.GetValues<Severity>()
        select (object[])[.. rule, severity];

    [Theory, MemberData(nameof(Severities))]
    public void An_unmet_rule_refuses_or_leaves_what_its_severity_says(
        GateKind kind,
        GateDirection direction,
        Severity severity
    )
    {
        var gate = new GatedWay(shared.Sales, kind, direction, rule => rule with { Severity = severity });
        var deal = shared.Sales.Rep.Create();

        var refused = Record.Exception(() => gate.Go(deal)) is not null;

        var isClose = direction is GateDirection.Win or GateDirection.Lose;
        Assert.Equal(severity == Severity.Block, refused);
        Assert.Equal(
            severity switch
            {
                Severity.Block when isClose => [],
                Severity.Block => [EvaluationResult.Blocked],
                Severity.Warn => [EvaluationResult.Warned],
                _ => [EvaluationResult.Observed],
            },
            gate.Kept(deal)
        );
        Assert.Equal(!refused, gate.IsThere(deal));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_that_is_met_lets_pass_and_leaves_nothing(GateKind kind, GateDirection direction)
    {
        var gate = new GatedWay(shared.Sales, kind, direction, rule => rule);
        var deal = shared.Sales.Rep.Create();

        gate.Meet(deal);
        gate.Go(deal);

        Assert.Empty(gate.Kept(deal));
        Assert.True(gate.IsThere(deal));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_is_not_asked_of_opportunities_it_does_not_apply_to(
        GateKind kind,
        GateDirection direction
    )
    {
        const string filter =
            "<filter><condition attribute='estimatedvalue' operator='ge' value='1000' /></filter>";
        var gate = new GatedWay(shared.Sales, kind, direction, rule => rule with { AppliesTo = filter });
        var (small, large) = (
            shared.Sales.Rep.Create(("estimatedvalue", new Money(999m))),
            shared.Sales.Rep.Create(("estimatedvalue", new Money(1_000m)))
        );

        gate.Go(small);

        Assert.Equal(1001, shared.Sales.Rep.Refused(_ => gate.Go(large)).Number);
        Assert.Empty(gate.Kept(small));
        Assert.True(gate.IsThere(small));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_role_that_the_rule_exempts_passes_and_leaves_a_row(GateKind kind, GateDirection direction)
    {
        var gate = new GatedWay(
            shared.Sales,
            kind,
            direction,
            rule => rule with { ExemptRoles = "Sales Process Designer; Sales Process Rep" }
        );
        var deal = shared.Sales.Rep.Create();

        gate.Go(deal);

        Assert.Equal([EvaluationResult.Exempt], gate.Kept(deal));
        Assert.True(gate.IsThere(deal));
    }

    /// <summary>One organisation for all of them: each publishes a process that new opportunities get from then on.</summary>
    public sealed class Shared : IDisposable
    {
        public Sales Sales { get; } = Sales.OnTheEmulator();

        public void Dispose() => Sales.Dispose();
    }
}
