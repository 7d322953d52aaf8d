using System.Collections.Generic;
using Crm.SalesProcess.Tests.Pipeline.ProcessBars;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Ways that are open once everything is filled in, on the way itself or before.</summary>
internal static class AcceptedWays
{
    public static IReadOnlyList<Way> All { get; } =
    [
        new(
            "save that fixes and moves",
            0,
            a => a.Save([.. Attempt.Fix, ("csp_stageid", a.Process["Second"])])
        ),
        new(
            "ExecuteTransaction, fix before the move",
            0,
            a =>
                a.SendTogether(
                    new UpdateRequest { Target = a.Row([.. Attempt.Fix]) },
                    new UpdateRequest { Target = a.Move }
                )
        ),
        new(
            "ExecuteMultiple, fix before the move",
            0,
            a =>
                a.SendOneByOne(
                    new UpdateRequest { Target = a.Row([.. Attempt.Fix]) },
                    new UpdateRequest { Target = a.Move }
                )
        ),
        new(
            "UpdateMultiple",
            0,
            a =>
                a.Send(
                    new UpdateMultipleRequest
                    {
                        Targets = new EntityCollection([
                            a.Row([.. Attempt.Fix, ("csp_stageid", a.Process["Second"])]),
                        ])
                        {
                            EntityName = "opportunity",
                        },
                    }
                )
        ),
        new(
            "the custom API, after the fix",
            0,
            a =>
            {
                a.Save([.. Attempt.Fix]);
                a.MoveByApi();
            }
        ),
        new(
            "the bar, after the fix",
            0,
            a =>
            {
                var bar = StandardBar.Own.Begin(a.Who, a.Deal);
                a.Save([.. Attempt.Fix]);
                a.Who.Service.Update(StandardBar.Own.Move(bar, "Develop"));
            }
        ),
        new(
            "a bar that begins later, after the fix",
            0,
            a =>
            {
                a.Save([.. Attempt.Fix]);
                StandardBar.OfLead.Begin(a.Who, a.Deal, "Develop");
            }
        ),
        new(
            "a stage back",
            0,
            a =>
            {
                a.Save([.. Attempt.Fix, ("csp_stageid", a.Process["Second"])]);
                a.Save(("csp_stageid", a.Process["First"]));
            }
        ),
        new(
            "fix, then Win",
            0,
            a =>
            {
                a.Save([.. Attempt.Fix]);
                a.Who.Win(a.Deal, 5m);
            }
        ),
        new(
            "fix, then Lose",
            0,
            a =>
            {
                a.Save([.. Attempt.Fix]);
                a.Who.Lose(a.Deal);
            }
        ),
        new(
            "reopen, then move",
            0,
            a =>
            {
                a.Who.Reopen(a.Deal);
                a.Save(("csp_stageid", a.Process["Second"]));
            }
        )
        {
            From = Start.Won,
        },
        new(
            "reopen by Update, then Lose",
            0,
            a =>
            {
                a.Save(("statecode", new OptionSetValue(0)));
                a.Who.Lose(a.Deal);
            }
        )
        {
            From = Start.Won,
        },
    ];
}
