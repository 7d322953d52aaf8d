using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Files;

public sealed class ExportImportTests
{
    private static readonly ProcessDraft Everything = ProcessDraft.B2B with
    {
        Stages =
        [
            .. ProcessDraft.B2B.Stages.Take(3),
            new StageDraft(
                "Close",
                RuleDraft.Counts("phonecall", 1, "Phone them.") with
                {
                    Name = "Call",
                    Direction = GateDirection.Entry,
                    Severity = Severity.Warn,
                    MaxCount = 5,
                    AppliesTo =
                        "<filter><condition attribute='estimatedvalue' operator='ge' value='10000' /></filter>",
                    Messages = "1031: Rufen Sie an.\n1036: Appelez-les.",
                    ExemptRoles = "System Administrator",
                },
                new RuleDraft(GateKind.Confirmation, "Confirm the terms.") { Name = "Terms", PerVisit = true }
            )
            {
                AllowSkip = true,
                AllowBack = false,
                StalledAfterDays = 20,
                TargetDays = 10,
                Tasks = "3: Send the contract\n10: Ask again",
            },
        ],
        Approvers = ApproverKind.ManagerChain,
    };

    [Fact]
    public void Another_environment_gets_the_same_process_with_the_same_ids()
    {
        using var here = Sales.OnTheEmulator();
        using var there = Sales.OnTheEmulator();
        var process = here.Enter(Everything);
        var file = Export(here, process.Id);

        var answer = Import(there, file);

        Assert.Equal(process.Id, answer["ProcessId"]);
        Assert.Equal("", answer["Problems"]);
        Assert.True((bool)answer["Ready"]);
        Assert.Equal(file, Export(there, process.Id));
        Assert.Equal(
            process.Rules.Select(rule => rule.Id).Order(),
            there.All("csp_gaterule").Select(rule => rule.Id).Order()
        );
    }

    [Fact]
    public void What_was_imported_works_as_where_it_comes_from()
    {
        using var here = Sales.OnTheEmulator();
        using var there = Sales.OnTheEmulator();
        var process = here.Publish(ProcessDraft.B2B);
        Import(there, Export(here, process.Id));

        there.Designer.Publish(process);

        var deal = there.Rep.Create();
        Assert.Equal(
            "SP1001: This opportunity cannot move from Qualify to Develop yet.\n"
                + "• Describe what the customer needs. (Customer Need)\nFix these on the form.",
            there.Rep.Refused(rep => rep.Move(deal, process["Develop"])).Text
        );
    }

    [Fact]
    public void Importing_again_changes_nothing()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Everything);
        var file = Export(sales, process.Id);

        var answer = Import(sales, file);

        Assert.Equal("", answer["Differences"]);
        Assert.Equal(file, Export(sales, process.Id));
    }

    [Fact]
    public void Rows_of_the_file_are_updated_and_others_are_deactivated()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Enter(ProcessDraft.B2B);
        var file = Export(sales, process.Id);
        sales.Designer.Service.Update(
            new Entity("csp_salesstage", process["Develop"].Id) { ["csp_name"] = "Work out" }
        );
        var extra = sales.Designer.Service.Create(
            new Entity("csp_salesstage")
            {
                ["csp_name"] = "Extra",
                ["csp_ordinal"] = 5,
                ["csp_probability"] = 90,
                ["csp_processid"] = process.Id,
            }
        );

        var answer = Import(sales, file);

        Assert.Equal(
            """
            - Stage 'Extra': after Close, probability 90 %
            ~ Stage 'Develop': name was Work out, is Develop
            """,
            answer["Differences"]
        );
        Assert.Equal(file, Export(sales, process.Id));
        Assert.Equal(
            1,
            sales.Row("csp_salesstage", extra).GetAttributeValue<OptionSetValue>("statecode").Value
        );
    }

    [Fact]
    public void A_stage_that_was_deactivated_comes_back()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Enter(ProcessDraft.B2B);
        var file = Export(sales, process.Id);
        sales.Designer.Service.Update(
            new Entity("csp_salesstage", process["Close"].Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            }
        );

        var answer = Import(sales, file);

        Assert.Equal("+ Stage 'Close': after Propose, probability 80 %", answer["Differences"]);
        Assert.Equal(file, Export(sales, process.Id));
    }

    [Fact]
    public void A_dry_run_says_what_would_change_and_changes_nothing()
    {
        using var here = Sales.OnTheEmulator();
        using var there = Sales.OnTheEmulator();
        here.SetVariable("csp_TimeZone", "Europe/Berlin");
        var process = here.Enter(new ProcessDraft("Renewals", new StageDraft("Renew")));

        var answer = Import(there, Export(here, process.Id), dryRun: true);

        Assert.Equal("+ Stage 'Renew': the first stage, probability 20 %", answer["Differences"]);
        Assert.Equal(
            "Setting csp_TimeZone: where the file comes from it is 'Europe/Berlin', here it is 'UTC' (warning).",
            answer["Problems"]
        );
        Assert.Empty(there.All("csp_salesprocess"));
    }

    [Fact]
    public void A_version_can_be_brought_back_as_the_draft()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var first = Export(sales, process.Id, version: 1);
        sales.Designer.Service.Update(
            new Entity("csp_gaterule", process.Rules[0].Id)
            {
                ["csp_severity"] = new OptionSetValue(725500000),
            }
        );
        sales.Designer.Publish(process);

        Import(sales, first);

        Assert.Equal(2, sales.All("csp_processversion").Count);
        Assert.Equal(
            725500003,
            sales
                .Row("csp_gaterule", process.Rules[0].Id)
                .GetAttributeValue<OptionSetValue>("csp_severity")
                .Value
        );
        Assert.Equal(first, Export(sales, process.Id, version: 1));
    }

    [Fact]
    public void A_version_that_was_never_published_is_refused()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        var refusal = sales.Designer.Refused(designer =>
            designer.Call("csp_ExportProcess", process.Id, ("Version", 7))
        );

        Assert.Equal(
            "SP2002: This process has no version 7. Give the number of one that was published, or none for the draft.",
            refusal.Text
        );
    }

    [Fact]
    public void What_a_file_cannot_express_is_refused_with_its_place()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Enter(
            new ProcessDraft(
                "Half done",
                new StageDraft("First", RuleDraft.Requires("name", "Enter it.") with { Messages = "Hallo" })
                {
                    Tasks = "Phone them",
                }
            )
        );

        var refusal = sales.Designer.Refused(designer => designer.Call("csp_ExportProcess", process.Id));

        Assert.Equal(
            """
            SP2002: This process cannot be exported yet:
            • Stage 'First': 'Phone them' is no task: write the days until it is due, a colon and the subject, such as '3: Send the proposal'.
            • Rule 'Rule': one of its messages names no language.
            """,
            refusal.Text
        );
    }

    private static string Export(Sales sales, EntityReference process, int? version = null) =>
        (string)
            (
                version is { } number
                    ? sales.Designer.Call("csp_ExportProcess", process, ("Version", number))
                    : sales.Designer.Call("csp_ExportProcess", process)
            )["File"];

    private static ParameterCollection Import(Sales sales, string file, bool dryRun = false) =>
        sales
            .Designer.Service.Execute(
                new OrganizationRequest("csp_ImportProcess") { ["File"] = file, ["DryRun"] = dryRun }
            )
            .Results;
}
