using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Every way to a stage or an outcome that must be refused while the gate is shut.</summary>
internal static class RefusedWays
{
    private const int Platform = 0;

    public static IReadOnlyList<Way> ToAStage { get; } =
    [
        new("save", 1001, a => a.Who.Service.Update(a.Move)),
        new(
            "save with half of the fix",
            1001,
            a => a.Save(("customerneed", "Coffee"), ("csp_stageid", a.Process["Second"]))
        ),
        new(
            "save with a tag",
            1001,
            a => a.Send(new UpdateRequest { Target = a.Move, ["tag"] = $"Update opportunity {a.Deal:D}" })
        ),
        new("Upsert", 1001, a => a.Send(new UpsertRequest { Target = a.Move })),
        new("UpdateMultiple", 1001, a => a.Send(new UpdateMultipleRequest { Targets = Of(a.Move) })),
        new("ExecuteMultiple", 1001, a => a.SendOneByOne(new UpdateRequest { Target = a.Move })),
        new(
            "ExecuteTransaction, fix after the move",
            1001,
            a =>
                a.SendTogether(
                    new UpdateRequest { Target = a.Move },
                    new UpdateRequest { Target = a.Row([.. Attempt.Fix]) }
                )
        ),
        new(
            "Associate",
            Platform,
            a =>
                a.Who.Service.Associate(
                    "csp_salesstage",
                    a.Process["Second"].Id,
                    new Relationship("csp_salesstage_opportunity_StageId"),
                    [a.Reference]
                )
        ),
        new("jump", 1002, a => a.Save(("csp_stageid", a.Process["Third"]))),
        new("jump with the fix", 1002, a => a.Save([.. Attempt.Fix, ("csp_stageid", a.Process["Third"])])),
        new("stage of another process", 1003, a => a.Save(("csp_stageid", a.Other["Elsewhere"]))),
        new("no stage", 1004, a => a.Save(("csp_stageid", null))),
        new("another version", 1005, a => a.Save(("csp_processversionid", a.OtherVersion))),
        new("no version", 1005, a => a.Save(("csp_processversionid", null), ("csp_stageid", null))),
        new(
            "another process",
            1005,
            a => a.Save(("csp_processversionid", a.OtherVersion), ("csp_stageid", a.Other["Elsewhere"]))
        ),
        new("visit count", 1010, a => a.Save(("csp_visitcount", 2))),
        new("stage entered on", 1010, a => a.Save(("csp_stageenteredon", new System.DateTime(2020, 1, 1)))),
    ];

    public static IReadOnlyList<Way> ToBeginWith { get; } =
    [
        new("create late", 1001, a => a.Who.Service.Create(Attempt.New(("csp_stageid", a.Process["Third"])))),
        new(
            "Upsert that creates late",
            1001,
            a => a.Send(new UpsertRequest { Target = Attempt.New(("csp_stageid", a.Process["Second"])) })
        ),
        new(
            "CreateMultiple late",
            1001,
            a =>
                a.Send(
                    new CreateMultipleRequest
                    {
                        Targets = Of(Attempt.New(), Attempt.New(("csp_stageid", a.Process["Second"]))),
                    }
                )
        ),
        new(
            "ExecuteTransaction that creates late",
            1001,
            a =>
                a.SendTogether(
                    new CreateRequest { Target = Attempt.New(("csp_stageid", a.Process["Third"])) }
                )
        ),
        new(
            "create in a stage of another process",
            1003,
            a => a.Who.Service.Create(Attempt.New(("csp_stageid", a.Other["Elsewhere"])))
        ),
        new(
            "create with another version",
            1005,
            a => a.Who.Service.Create(Attempt.New(("csp_processversionid", a.OtherVersion)))
        ),
        new("create with a visit count", 1010, a => a.Who.Service.Create(Attempt.New(("csp_visitcount", 9)))),
    ];

    public static IReadOnlyList<Way> ToAnOutcome { get; } =
    [
        new("Win", 1001, a => a.Who.Win(a.Deal, 5m)),
        new("Lose", 1001, a => a.Who.Lose(a.Deal)),
        new(
            "Win in a transaction, fix after",
            1001,
            a => a.SendTogether(Win(a), new UpdateRequest { Target = a.Row([.. Attempt.Fix]) })
        ),
        new("won by Update of the state", Platform, a => a.Save(("statecode", new OptionSetValue(1)))),
        new("lost by Update of the status", Platform, a => a.Save(("statuscode", new OptionSetValue(4)))),
        new(
            "won by Upsert",
            Platform,
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
        ),
        new("won by SetState", Platform, a => a.Who.SetState(a.Deal, 1, 3)),
        new("lost by SetState", Platform, a => a.Who.SetState(a.Deal, 2, 5)),
        new("move of a won one", Platform, a => a.Save(("csp_stageid", a.Process["Second"])))
        {
            FromWon = true,
        },
        new(
            "reopen and jump in one save",
            1009,
            a => a.Save(("statecode", new OptionSetValue(0)), ("csp_stageid", a.Process["Third"]))
        )
        {
            FromWon = true,
        },
        new("Win of a won one", Platform, a => a.Who.Win(a.Deal)) { FromWon = true },
        new("Lose of a won one", Platform, a => a.Who.Lose(a.Deal)) { FromWon = true },
    ];

    private static EntityCollection Of(params Entity[] rows) => new([.. rows]) { EntityName = "opportunity" };

    private static OrganizationRequest Win(Attempt attempt) =>
        new("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = attempt.Reference },
            ["Status"] = new OptionSetValue(-1),
        };
}
