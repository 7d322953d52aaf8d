using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Every way to an outcome that must be refused while the gate is shut.</summary>
internal static class RefusedCloses
{
    private const int Platform = 0;

    public static IReadOnlyList<Way> All { get; } =
    [
        .. FromAnyStage,
        .. FromAnyStage.Select(way => way with { Name = way.Name + ", second stage", From = Start.Second }),
        .. FromAnyStage.Select(way => way with { Name = way.Name + ", last stage", From = Start.Third }),
        .. OfClosed,
    ];

    private static IReadOnlyList<Way> FromAnyStage =>
        [
            new("Win", 1001, a => a.Who.Win(a.Deal, 5m)),
            new("Lose", 1001, a => a.Who.Lose(a.Deal)),
            new("won by opportunityclose", 1001, a => a.CloseByActivity(1)),
            new("lost by opportunityclose", 1001, a => a.CloseByActivity(2)),
            new(
                "Win in a transaction, fix after",
                1001,
                a => a.SendTogether(Win(a), new UpdateRequest { Target = a.Row([.. Attempt.Fix]) })
            ),
            new("won by Update of the state", 1001, a => a.Save(("statecode", new OptionSetValue(1))))
            {
                IsLogged = true,
            },
            new("lost by Update of the status", 1001, a => a.Save(("statuscode", new OptionSetValue(4))))
            {
                IsLogged = true,
            },
            new(
                "won by Upsert",
                1001,
                a =>
                    a.Send(
                        new UpsertRequest
                        {
                            Target = a.Row(
                                ("statecode", new OptionSetValue(1)),
                                ("statuscode", new OptionSetValue(3))
                            ),
                        }
                    )
            )
            {
                IsLogged = true,
            },
            new("won by SetState", 1001, a => a.Who.SetState(a.Deal, 1, 3)) { IsLogged = true },
            new("lost by SetState", 1001, a => a.Who.SetState(a.Deal, 2, 5)) { IsLogged = true },
        ];

    private static IReadOnlyList<Way> OfClosed =>
        [
            new("move of a won one", Platform, a => a.Save(("csp_stageid", a.Process["Second"])))
            {
                From = Start.Won,
            },
            new(
                "reopen and jump in one save",
                1009,
                a => a.Save(("statecode", new OptionSetValue(0)), ("csp_stageid", a.Process["Third"]))
            )
            {
                From = Start.Won,
            },
            new("Win of a won one", Platform, a => a.Who.Win(a.Deal)) { From = Start.Won },
            new("Lose of a won one", Platform, a => a.Who.Lose(a.Deal)) { From = Start.Won },
            new("a won one lost by Update", Platform, a => a.Save(("statecode", new OptionSetValue(2))))
            {
                From = Start.Won,
            },
            new("a won one lost by SetState", Platform, a => a.Who.SetState(a.Deal, 2, 4))
            {
                From = Start.Won,
            },
        ];

    private static OrganizationRequest Win(Attempt attempt) =>
        new("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = attempt.Reference },
            ["Status"] = new OptionSetValue(-1),
        };
}
