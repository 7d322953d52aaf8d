using System;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.NoWayRound;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Apis;

public sealed class MoveStageTests
{
    [Fact]
    public void A_move_that_the_gate_refuses_is_kept_and_answered_without_failing()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();

        var answer = Move(sales.Rep, deal, process["Develop"]);

        Assert.False((bool)answer["Moved"]);
        Assert.Contains(
            "Describe what the customer needs.",
            (string)answer["Report"],
            StringComparison.Ordinal
        );
        var kept = Assert.Single(sales.All("csp_gateevaluation"));
        Assert.Equal(725500002, kept.GetAttributeValue<OptionSetValue>("csp_channel").Value);
        Assert.Equal("Qualify", sales.StageOf(deal));
    }

    [Fact]
    public void A_move_that_may_happen_happens()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("customerneed", "200 machines before Easter"));

        var answer = Move(sales.Rep, deal, process["Develop"]);

        Assert.True((bool)answer["Moved"]);
        Assert.Equal(["1 Qualify, 0 days, Advanced to Develop", "2 Develop, open"], sales.Story(deal));
    }

    [Fact]
    public void Many_are_moved_with_a_verdict_for_each()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        Guid[] deals = [sales.Rep.Create(), sales.Rep.Create(("customerneed", "200 machines"))];
        var many = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ReturnResponses = true, ContinueOnError = true },
            Requests =
            [
                .. deals.Select(deal => new OrganizationRequest("csp_MoveStage")
                {
                    ["Target"] = new EntityReference("opportunity", deal),
                    ["ToStage"] = process["Develop"],
                }),
            ],
        };

        var answers = ((ExecuteMultipleResponse)sales.Rep.Service.Execute(many)).Responses;

        Assert.Equal([false, true], answers.Select(answer => (bool)answer.Response["Moved"]));
    }

    [Fact]
    public void Many_are_moved_in_one_batch_of_the_Web_API_with_a_verdict_for_each()
    {
        using var organization = new GatedOrganization(new EmulatorOptions());
        var rep = organization.People().Single(person => person.Label == "rep over the Web API").Who;
        Guid[] deals = [organization.Prepared.Deals[Start.First], rep.Create([.. Attempt.Fix])];
        var many = new ExecuteMultipleRequest
        {
            Requests =
            [
                .. deals.Select(deal => new OrganizationRequest("csp_MoveStage")
                {
                    ["Target"] = new EntityReference("opportunity", deal),
                    ["ToStage"] = organization.Prepared.Process["Second"],
                }),
            ],
        };

        var answers = ((ExecuteMultipleResponse)rep.Service.Execute(many)).Responses;

        Assert.Equal([false, true], answers.Select(answer => (bool)answer.Response["Moved"]));
        Assert.Contains(
            "Describe the need.",
            (string)answers[0].Response["Report"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Many_are_moved_by_a_job_with_a_verdict_for_each()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var who = Migration.Administrator(sales);
        Guid[] deals =
        [
            sales.Rep.Create(),
            sales.Rep.Create(("customerneed", "200 machines")),
            Guid.NewGuid(),
        ];
        var partition =
            $$"""{"stage":"{{process["Develop"].Id}}","opportunities":["{{string.Join("\",\"", deals)}}"]}""";

        var job = who.Service.Create(Job.Waiting(Guid.NewGuid(), JobKind.Move, "Move", partition).Entity);
        sales.Emulator.Drain();

        var done = new Job { Entity = sales.Row("csp_job", job) };
        Assert.Equal((JobState.Done, null), (done.State, done.Error));
        Assert.Equal(
            ["Blocked SP1001: This opportunity cannot move from Qualify to Develop yet.", "Moved ", "Gone "],
            JsonDocument
                .Parse(done.Result!)
                .RootElement.EnumerateArray()
                .Select(one =>
                    $"{one.GetProperty("fate")} {one.GetProperty("text").GetString()!.Split('\n')[0]}"
                )
        );
        Assert.Equal(["Qualify", "Develop"], deals.Take(2).Select(sales.StageOf));
        Assert.Equal(
            "Qualify › Develop: Blocked",
            Assert.Single(sales.All("csp_gateevaluation"))["csp_name"]
        );
    }

    [Fact]
    public void Who_may_only_read_it_is_told_so()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft("Open", new StageDraft("First"), new StageDraft("Second"))
        );
        var deal = sales.Rep.Create();
        var reader = sales.Hire("Rene", "Sales Process Rep");
        sales.Administrator.Service.Execute(
            new GrantAccessRequest
            {
                Target = new EntityReference("opportunity", deal),
                PrincipalAccess = new PrincipalAccess
                {
                    Principal = reader.Reference,
                    AccessMask = AccessRights.ReadAccess,
                },
            }
        );

        var refusal = reader.Refused(who => Move(who, deal, process["Second"]));

        Assert.Equal(
            "SP1013: You cannot change this opportunity, so it stays where it is. Ask its owner to share it with you.",
            refusal.Text
        );
        Assert.Equal("First", sales.StageOf(deal));
    }

    [Fact]
    public void A_way_back_takes_its_reason_along()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft(
                "Back",
                new StageDraft("First"),
                new StageDraft("Second") { BackReasonRequired = true }
            )
        );
        var deal = sales.Rep.Create();
        sales.Rep.Move(deal, process["Second"]);

        var without = Move(sales.Rep, deal, process["First"]);
        var with = Move(sales.Rep, deal, process["First"], ("BackReason", "The sponsor left."));

        Assert.Equal([false, true], new[] { without, with }.Select(answer => (bool)answer["Moved"]));
        Assert.Equal("The sponsor left.", sales.Deal(deal)["csp_backreason"]);
    }

    [Fact]
    public void What_is_no_move_is_refused()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => Move(rep, deal, process["Qualify"]));

        Assert.Equal("SP1003: This opportunity is in that stage already. Name another one.", refusal.Text);
    }

    private static ParameterCollection Move(
        Person person,
        Guid deal,
        EntityReference stage,
        params (string Name, object Value)[] more
    ) =>
        person.Call("csp_MoveStage", new EntityReference("opportunity", deal), [("ToStage", stage), .. more]);
}
