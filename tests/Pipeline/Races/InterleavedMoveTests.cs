using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Races;

/// <summary>Two moves of one opportunity at once, interleaved between pre-image and commit, as SQL Server would.</summary>
[Trait("Category", "Interleaved")]
public sealed class InterleavedMoveTests
{
    private const int FewRounds = 12;

    private static readonly InterleavingMoment[] Moments = Enum.GetValues<InterleavingMoment>();

    private static readonly string[] Ahead = ["Second", "Third", "Fourth"];

    private static readonly ProcessDraft Open = new(
        "Open",
        new StageDraft("First"),
        new StageDraft("Second") { AllowSkip = true },
        new StageDraft("Third") { AllowSkip = true },
        new StageDraft("Fourth")
    );

    /// <summary>How many rounds: few in the normal tests, many in the soak.</summary>
    private static int Rounds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("INTERLEAVED_MOVES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var rounds
        )
            ? rounds
            : FewRounds;

    [Fact]
    public void Exactly_one_wins_the_other_is_told_and_the_ledger_tells_one_story()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Open);
        for (var round = 0; round < Rounds; round++)
        {
            var deal = sales.Rep.Create();
            var (slow, quick) = (Ahead[round % 3], Ahead[round / 3 % 3]);
            var moment = Moments[round % Moments.Length];

            var (first, second) = Race(
                sales,
                moment,
                () => sales.Rep.Move(deal, process[slow]),
                () => sales.Manager.Move(deal, process[quick])
            );

            var refused = Assert.Single(new[] { first, second }.OfType<Exception>());
            Assert.Equal(1011, Refusal.Of(() => throw refused).Number);
            var winner = first is null ? slow : quick;
            Assert.Equal([$"1 First, 0 days, Advanced to {winner}", $"2 {winner}, open"], sales.Story(deal));
            Assert.Equal(winner, sales.StageOf(deal));
            Assert.Equal(2, sales.Deal(deal)["csp_visitcount"]);
        }
    }

    /// <summary>What each of the two ended with: null for success.</summary>
    private static (Exception? First, Exception? Second) Race(
        Sales sales,
        InterleavingMoment moment,
        Action first,
        Action second
    )
    {
        var point = new InterleavingPoint("Update", "opportunity", moment);
        using var race = sales.Emulator.Interleave(point, second);
        var ofFirst = Caught(first);
        return (ofFirst, Caught(race.Complete));
    }

    private static FaultException<OrganizationServiceFault>? Caught(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            return refusal;
        }
    }
}
