using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Ledger;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>Every way that must be refused while the gate is shut.</summary>
internal static class RefusedWays
{
    private const int Platform = 0;

    public static IEnumerable<Way> All =>
        [.. ToAStage, .. ToBeginWith, .. RefusedCloses.All, .. RefusedBars.All];

    public static IReadOnlyList<Way> ToAStage { get; } =
    [
        new("save", 1001, a => a.Who.Service.Update(a.Move)) { IsLogged = true },
        new(
            "save with half of the fix",
            1001,
            a => a.Save(("customerneed", "Coffee"), ("csp_stageid", a.Process["Second"]))
        )
        {
            IsLogged = true,
        },
        new(
            "save with a tag",
            1001,
            a => a.Send(new UpdateRequest { Target = a.Move, ["tag"] = $"Update opportunity {a.Deal:D}" })
        )
        {
            IsLogged = true,
        },
        new("Upsert", 1001, a => a.Send(new UpsertRequest { Target = a.Move })) { IsLogged = true },
        new("UpdateMultiple", 1001, a => a.Send(new UpdateMultipleRequest { Targets = Of(a.Move) }))
        {
            IsLogged = true,
        },
        new("UpsertMultiple", 1001, a => a.Send(new UpsertMultipleRequest { Targets = Of(a.Move) })),
        new("ExecuteMultiple", 1001, a => a.SendOneByOne(new UpdateRequest { Target = a.Move }))
        {
            IsLogged = true,
        },
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
        new("the custom API", 1001, a => a.MoveByApi()) { IsLogged = true },
        new("the custom API, a jump", 1002, a => a.MoveByApi("Third")),
        new("a save in which another plug-in moves on", 1001, a => a.Save(("description", "Hot"))),
        new("jump after a reopening", 1002, a => a.Save(("csp_stageid", a.Process["Third"])))
        {
            From = Start.Reopened,
        },
        new(
            "a stage visit of source Backfill",
            Platform,
            a =>
                a.Who.Service.Create(
                    new Entity("csp_stagevisit", Guid.NewGuid())
                    {
                        ["csp_name"] = "Second",
                        ["csp_opportunityid"] = a.Reference,
                        ["csp_source"] = new OptionSetValue((int)VisitSource.Backfill),
                    }
                )
        ),
        new("visit count", 1010, a => a.Save(("csp_visitcount", 2))),
        new("stage entered on", 1010, a => a.Save(("csp_stageenteredon", new DateTime(2020, 1, 1)))),
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
            "UpsertMultiple that creates late",
            1001,
            a =>
                a.Send(
                    new UpsertMultipleRequest
                    {
                        Targets = Of(Attempt.New(("csp_stageid", a.Process["Second"]))),
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
        new(
            "create won",
            Platform,
            a => a.Who.Service.Create(Attempt.New(("statecode", new OptionSetValue(1))))
        ),
        new("create with a visit count", 1010, a => a.Who.Service.Create(Attempt.New(("csp_visitcount", 9)))),
    ];

    private static EntityCollection Of(params Entity[] rows) => new([.. rows]) { EntityName = "opportunity" };
}
