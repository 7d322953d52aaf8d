using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Guards;

public sealed class ProcessVersionGuardTests
{
    [Theory, OnEveryPlatform]
    public void Nobody_makes_a_version_by_hand(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var forged = new Entity("csp_processversion", Guid.NewGuid())
        {
            ["csp_name"] = "Forged",
            ["csp_processid"] = process.Id,
            ["csp_number"] = 2,
            ["csp_definition"] = "{}",
        };

        var refusal = sales.Administrator.Refused(admin => admin.Service.Create(forged));

        Assert.Equal(
            "SP3001: A process version is made by publishing and never changes. Change the process and publish it again.",
            refusal.Text
        );
        Assert.Single(sales.All("csp_processversion"));
    }

    [Theory, OnEveryPlatform]
    public void Nobody_changes_any_column_of_a_version(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(ProcessDraft.B2B);
        sales.Designer.Publish(process, notes: "First");
        var version = sales.All("csp_processversion").Single();

        var columns = version.Attributes.Keys.Where(column =>
            (column.StartsWith("csp_", StringComparison.Ordinal) && column != "csp_processversionid")
            || column is "statecode" or "statuscode"
        );
        var refusals = columns.Select(column =>
            sales.Administrator.Refused(admin =>
                admin.Service.Update(
                    new Entity("csp_processversion", version.Id) { [column] = version[column] }
                )
            )
        );

        Assert.All(refusals.ToList(), refusal => Assert.Equal(3001, refusal.Number));
    }

    [Theory, OnEveryPlatform]
    public void Nobody_deletes_a_version(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var version = DeterministicId.Of(process.Id.Id, 1);

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Delete("csp_processversion", version)
        );

        Assert.Equal(3001, refusal.Number);
    }

    [Fact]
    public void Nobody_deactivates_a_version_by_SetState()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Execute(
                new SetStateRequest
                {
                    EntityMoniker = new EntityReference(
                        "csp_processversion",
                        DeterministicId.Of(process.Id.Id, 1)
                    ),
                    State = new OptionSetValue(1),
                    Status = new OptionSetValue(2),
                }
            )
        );

        Assert.Equal(3001, refusal.Number);
    }

    [Theory, OnEveryPlatform]
    public void The_current_version_is_chosen_by_publishing_only(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        sales.PublishAgain(process);
        var first = new EntityReference("csp_processversion", DeterministicId.Of(process.Id.Id, 1));

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Update(
                new Entity("csp_salesprocess", process.Id.Id) { ["csp_currentversionid"] = first }
            )
        );
        var created = sales.Administrator.Refused(admin =>
            admin.Service.Create(
                new Entity("csp_salesprocess", Guid.NewGuid())
                {
                    ["csp_name"] = "Shortcut",
                    ["csp_currentversionid"] = first,
                }
            )
        );

        Assert.Equal(
            "SP3001: The current version of a process is set by publishing. Leave it as it is and publish the process.",
            refusal.Text
        );
        Assert.Equal(refusal, created);
    }

    [Fact]
    public void A_process_or_stage_in_use_cannot_be_deleted()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        sales.Rep.Create();

        sales.Administrator.Refused(admin => admin.Service.Delete("csp_salesprocess", process.Id.Id));
        sales.Administrator.Refused(admin => admin.Service.Delete("csp_salesstage", process["Qualify"].Id));

        Assert.Equal(4, sales.All("csp_salesstage").Count);
        Assert.Single(sales.All("csp_salesprocess"));
    }
}
