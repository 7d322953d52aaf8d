using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Attacks;

/// <summary>Ways to an outcome where the platform lets more pass than it should.</summary>
public sealed class OutcomeAttackTests
{
    private static readonly EmulatorOptions Lenient = new()
    {
        UpdateMayClose = true,
        ClosedRowsReadOnly = false,
    };

    private static readonly ProcessDraft Gated = new("Gated", new StageDraft("First"))
    {
        CloseRules =
        [
            RuleDraft.Requires("qualificationcomments", "Say why.") with
            {
                Direction = GateDirection.Lose,
            },
        ],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_won_is_not_lost_without_being_reopened(bool bySetState)
    {
        using var sales = Sales.OnTheEmulator(Lenient);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();
        sales.Rep.Win(deal);
        var before = sales.Stored(deal);

        var refusal = sales.Rep.Refused(rep =>
        {
            if (bySetState)
            {
                rep.SetState(deal, 2, 4);
            }
            else
            {
                rep.Save(deal, ("statecode", new OptionSetValue(2)), ("statuscode", new OptionSetValue(4)));
            }
        });

        Assert.Equal(
            "SP1009: A closed opportunity keeps its outcome. Reopen it first, then close it again.",
            refusal.Text
        );
        Assert.Equal(before, sales.Stored(deal));
    }
}
