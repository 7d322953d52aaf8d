using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Publishing;

public sealed class PublishTests
{
    [Theory, OnEveryPlatform]
    public void Publishing_freezes_the_draft_into_a_version(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(ProcessDraft.B2B);

        var number = sales.Designer.Publish(process, notes: "Our first process");

        var version = Assert.Single(sales.All("csp_processversion"));
        Assert.Equal(1, number);
        Assert.Equal(DeterministicId.Of(process.Id.Id, 1), version.Id);
        Assert.Equal("B2B sales, version 1", version["csp_name"]);
        Assert.Equal("Our first process", version["csp_notes"]);
        Assert.Equal(sales.Now, version["csp_publishedon"]);
        Assert.Equal(sales.Designer.Reference, version["csp_publishedby"]);
        Assert.Equal(Sha256((string)version["csp_definition"]), version["csp_hash"]);
    }

    [Theory, OnEveryPlatform]
    public void The_process_becomes_published_with_that_version(Platform platform)
    {
        using var sales = Sales.On(platform);

        var process = sales.Publish(ProcessDraft.B2B);

        var row = sales.Row("csp_salesprocess", process.Id.Id);
        Assert.Equal(725500001, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(
            DeterministicId.Of(process.Id.Id, 1),
            row.GetAttributeValue<EntityReference>("csp_currentversionid").Id
        );
    }

    [Theory, OnEveryPlatform]
    public void Each_publishing_makes_the_next_number_and_keeps_the_versions_before(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var first = sales.All("csp_processversion").Single();

        var numbers = new[] { sales.PublishAgain(process), sales.PublishAgain(process) };

        Assert.Equal([2, 3], numbers);
        Assert.Equal(3, sales.All("csp_processversion").Count);
        Assert.Equal(first["csp_definition"], sales.Row("csp_processversion", first.Id)["csp_definition"]);
    }

    [Theory, OnEveryPlatform]
    public void Processes_count_their_versions_apart(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);

        var other = sales.Enter(new ProcessDraft("Renewals", new StageDraft("Renew")));

        Assert.Equal(1, sales.Designer.Publish(other));
    }

    [Theory, OnEveryPlatform]
    public void A_draft_that_says_what_the_last_version_says_makes_no_other(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        sales.PublishAgain(process);

        var answer = sales.Designer.Call("csp_PublishProcess", process.Id);

        Assert.False((bool)answer["Changed"]);
        Assert.Equal(2, answer["Number"]);
        Assert.Equal(2, sales.All("csp_processversion").Count);
    }

    [Theory, OnEveryPlatform]
    public void A_process_that_was_retired_is_taken_up_by_publishing_it_again(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        SetState(sales, process, state: 1, status: 2);
        SetState(sales, process, state: 0, status: 1);
        var between = sales.Rep.Create();

        var number = sales.Designer.Publish(process);

        Assert.Equal(1, number);
        Assert.Null(sales.StageOf(between));
        Assert.Equal("Qualify", sales.StageOf(sales.Rep.Create()));
    }

    [Fact]
    public void The_answer_names_version_and_number()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Enter(ProcessDraft.B2B);

        var answer = sales.Designer.Service.Execute(
            new OrganizationRequest("csp_PublishProcess") { ["Target"] = process.Id }
        );

        Assert.Equal(
            new EntityReference("csp_processversion", DeterministicId.Of(process.Id.Id, 1)),
            answer["VersionId"]
        );
        Assert.Equal(1, answer["Number"]);
        Assert.True((bool)answer["Changed"]);
    }

    [Theory, OnEveryPlatform]
    public void Inactive_stages_and_rules_are_left_out(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(ProcessDraft.B2B);
        foreach (var row in new[] { process.Rules[0], process["Close"] })
        {
            sales.Designer.Service.Update(
                new Entity(row.LogicalName, row.Id)
                {
                    ["statecode"] = new OptionSetValue(1),
                    ["statuscode"] = new OptionSetValue(2),
                }
            );
        }

        sales.Designer.Publish(process);

        var deal = sales.Rep.Create();
        sales.Rep.Move(deal, process["Develop"]);
        Assert.Equal(
            "SP1003: That stage is not one of B2B sales, version 1. Choose Qualify, Develop, Propose.",
            sales.Rep.Refused(rep => rep.Move(deal, process["Close"])).Text
        );
    }

    private static void SetState(Sales sales, SalesProcessRow process, int state, int status) =>
        sales.Designer.Service.Update(
            new Entity("csp_salesprocess", process.Id.Id)
            {
                ["statecode"] = new OptionSetValue(state),
                ["statuscode"] = new OptionSetValue(status),
            }
        );

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
