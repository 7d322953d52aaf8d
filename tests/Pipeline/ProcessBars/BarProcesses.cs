using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.ProcessBars;

/// <summary>Processes that are kept in step with the process bar.</summary>
internal static class BarProcesses
{
    /// <summary>Discover, Solve, Offer, Sign; Discover asks for the need. They go by the names of the bar's stages.</summary>
    public static ProcessDraft ByName { get; } =
        new(
            "In step",
            new StageDraft("Discover", RuleDraft.Requires("customerneed", "Describe the need."))
            {
                BarName = "Qualify",
            },
            new StageDraft("Solve") { BarName = "develop ", AllowSkip = true },
            new StageDraft("Offer") { BarName = "Propose" },
            new StageDraft("Sign") { BarName = "Close" }
        )
        {
            BarInStep = true,
        };

    /// <summary>The same, by the ids of the opportunity's own flow; names of another one.</summary>
    public static ProcessDraft ById { get; } =
        ByName with
        {
            Stages =
            [
                .. ByName.Stages.Select(
                    (stage, index) =>
                        stage with
                        {
                            BarId = StandardBar.Own.Stages.Values.ElementAt(index).ToString(),
                            BarName = null,
                        }
                ),
            ],
        };
}
