using System;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>
/// Runs the plugin assembly for .NET Framework against a hand-made platform: on mono where there is no Windows. Exit
/// code 1 when a case fails.
/// </summary>
internal static class Program
{
    private static int Main()
    {
        var cases = new Cases();
        cases.Run("A draft is published with its time zone written out", Scenes.PublishADraft);
        cases.Run("A draft with problems is refused", Scenes.RefuseABrokenDraft);
        cases.Run("A new opportunity gets the process and its first visit", Scenes.StartAnOpportunity);
        cases.Run("A move through a shut gate is refused with every unmet rule", Scenes.RefuseAMove);
        cases.Run("A move through an open gate is recorded", Scenes.AcceptAMove);
        cases.Run("Winning through a shut gate is refused", Scenes.RefuseAWin);
        cases.Run("Winning through an open gate ends the visit", Scenes.AcceptAWin);
        cases.Run("A stage visit cannot be written by hand", Scenes.RefuseAVisitByHand);
        cases.Run("A damaged version is refused by its name", Scenes.RefuseADamagedVersion);
        cases.Run("An unexpected fault names step and table", Scenes.NameStepAndTable);
        return cases.Report();
    }
}
