using System;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Publishing;

public sealed class CheckProcessTests
{
    [Fact]
    public void A_draft_is_checked_without_being_published()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Enter(
            new ProcessDraft("Two steps", new StageDraft("First"), new StageDraft("Second") { Ordinal = 7 })
        );

        var answer = sales.Designer.Call("csp_CheckProcess", process.Id);

        Assert.False((bool)answer["Ready"]);
        Assert.Equal(
            "Stage 'Second': its ordinal is 7, but stages are numbered 1, 2, 3 without gaps.",
            answer["Problems"]
        );
        Assert.Empty(sales.All("csp_processversion"));
    }

    [Fact]
    public void A_warning_does_not_keep_a_draft_from_being_published()
    {
        using var sales = Sales.OnTheEmulator();
        const string columns =
            "name,need,timeline,budgetstatus,customerneed,customerid,description,ownerid,budgetamount";
        var process = sales.Enter(
            new ProcessDraft(
                "Heavy",
                new StageDraft("First", RuleDraft.Requires(columns, "Fill in all of it."))
            )
        );

        var answer = sales.Designer.Call("csp_CheckProcess", process.Id);
        sales.Designer.Publish(process);

        Assert.True((bool)answer["Ready"]);
        Assert.Equal(
            "Stage 'First': its rules ask for 9 inputs; more than 8 invite made-up answers (warning).",
            answer["Problems"]
        );
    }

    [Theory]
    [InlineData("phonecal", "regardingobjectid")]
    [InlineData("phonecall", "regardingobject")]
    public void A_query_that_Dataverse_refuses_never_reaches_reps(string table, string column)
    {
        using var sales = Sales.OnTheEmulator();
        var rule = new RuleDraft(GateKind.RelatedRecords, "Phone them.")
        {
            Name = "Calls",
            Fetch =
                $"<fetch><entity name='{table}'><filter><condition attribute='{column}' operator='eq' value='{{opportunityid}}' /></filter></entity></fetch>",
        };
        var process = sales.Enter(new ProcessDraft("One step", new StageDraft("First", rule)));

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        Assert.StartsWith(
            "SP2001: This process cannot be published yet:\n• Rule 'Calls': Dataverse refuses its query: ",
            refusal.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_retired_process_takes_no_new_opportunities_and_keeps_those_it_has()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create(("customerneed", "200 machines"));

        sales.Designer.Service.Update(
            new Entity("csp_salesprocess", process.Id.Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            }
        );
        sales.Rep.Move(deal, process["Develop"]);

        Assert.Equal("Develop", sales.StageOf(deal));
        Assert.Null(sales.StageOf(sales.Rep.Create()));
    }
}
