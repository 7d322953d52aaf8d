using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class StageTests
{
    [Fact]
    [Trait("Fact", "1")]
    public void Stages_run_in_the_order_10_20_40()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 40),
            new TestStep("TraceContext", "Create", 10),
            new TestStep("TraceContext", "Create", 20)
        );

        organization.CreateThing();

        Assert.Equal([10, 20, 40], organization.Executions.Select(execution => execution.Stage));
    }

    [Fact]
    public void Steps_of_a_stage_run_in_the_order_of_their_rank()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 20) { Name = "second", Rank = 2 },
            new TestStep("TraceContext", "Create", 20) { Name = "first", Rank = 1 },
            new TestStep("TraceContext", "Create", 20) { Name = "third", Rank = 3 }
        );

        organization.CreateThing();

        Assert.Equal(
            ["first", "second", "third"],
            organization.Executions.Select(execution => execution.Step)
        );
    }

    [Theory]
    [InlineData(10, "False")]
    [InlineData(20, "True")]
    [InlineData(40, "True")]
    [Trait("Fact", "1")]
    public void A_first_request_is_in_a_transaction_from_stage_20_on(int stage, string isInTransaction)
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", stage));

        organization.CreateThing();

        Assert.Equal(isInTransaction, organization.Traced("TraceContext", "transaction"));
    }

    [Fact]
    [Trait("Fact", "1")]
    public void A_nested_request_is_in_its_callers_transaction_in_stage_10_already()
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 40) { Configuration = "nested=caller" },
            new TestStep("TraceContext", "Create", 10) { Table = "account" }
        );

        organization.CreateThing();

        Assert.Equal("True", organization.Traced("TraceContext", "transaction"));
        Assert.Equal("2", organization.Traced("TraceContext", "depth"));
    }

    [Fact]
    [Trait("Fact", "1")]
    public void Stage_10_runs_before_the_privilege_check()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", 10));
        var stranger = organization.AddUser("stranger");

        TestOrganization.Fault(() =>
            organization.Emulator.ServiceFor(stranger).Create(TestOrganization.Thing("x"))
        );

        Assert.Single(organization.Executions);
    }

    [Fact]
    public void Stage_20_does_not_run_when_the_privilege_is_missing()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", 20));
        var stranger = organization.AddUser("stranger");

        TestOrganization.Fault(() =>
            organization.Emulator.ServiceFor(stranger).Create(TestOrganization.Thing("x"))
        );

        Assert.Empty(organization.Executions);
    }

    [Fact]
    [Trait("Fact", "1")]
    public void What_a_stage_10_plugin_wrote_stays_when_a_later_one_refuses()
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 10) { Configuration = "kept=caller", Rank = 1 },
            new TestStep("Refuse", "Create", 10) { Rank = 2 }
        );

        TestOrganization.Fault(() => organization.CreateThing());

        Assert.Single(organization.All("account"));
    }

    [Fact]
    [Trait("Fact", "1")]
    public void What_a_stage_20_plugin_wrote_is_rolled_back_when_a_later_one_refuses()
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 20) { Configuration = "gone=caller" },
            new TestStep("Refuse", "Create", 40)
        );

        TestOrganization.Fault(() => organization.CreateThing());

        Assert.Empty(organization.All("account"));
        Assert.Empty(organization.All("test_thing"));
    }

    [Theory]
    [InlineData(10, "set")]
    [InlineData(20, "set")]
    [InlineData(40, null)]
    [Trait("Fact", "4")]
    public void A_change_of_Target_is_kept_before_the_main_operation_only(int stage, string? expected)
    {
        using var organization = new TestOrganization(
            new TestStep("SetColumn", "Create", stage) { Configuration = "test_note=set" }
        );

        var id = organization.CreateThing();

        Assert.Equal(expected, organization.Read("test_thing", id).GetAttributeValue<string>("test_note"));
    }

    [Fact]
    public void The_callers_own_object_is_left_alone()
    {
        using var organization = new TestOrganization(
            new TestStep("SetColumn", "Create", 20) { Configuration = "test_note=set" }
        );
        var mine = TestOrganization.Thing("mine");

        organization.Admin.Create(mine);

        Assert.Equal(["test_name"], mine.Attributes.Keys);
    }

    [Fact]
    [Trait("Fact", "12")]
    public void The_ninth_level_of_nesting_is_refused()
    {
        using var organization = new TestOrganization(
            new TestStep("UpdateAgain", "Update", 40) { Table = "account" }
        );
        var id = organization.Admin.Create(new Entity("account") { ["name"] = "loop" });

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Update(new Entity("account", id) { ["name"] = "start" })
        );

        Assert.Equal(unchecked((int)0x80044182), fault.ErrorCode);
        Assert.StartsWith("This workflow job was canceled because", fault.Message, StringComparison.Ordinal);
        Assert.Equal(8, organization.Executions.Max(execution => execution.Depth));
    }

    [Fact]
    public void A_disabled_step_does_not_run()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 20));
        var step = Assert.Single(organization.All("sdkmessageprocessingstep"));

        organization.Admin.Update(
            new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1) }
        );

        Assert.NotEqual(Guid.Empty, organization.CreateThing());
    }

    [Fact]
    public void Plugins_are_bypassed_on_request_by_who_may()
    {
        using var organization = new TestOrganization(new TestStep("Refuse", "Create", 20));
        var request = new OrganizationRequest("Create")
        {
            ["Target"] = TestOrganization.Thing("quiet"),
            ["BypassCustomPluginExecution"] = true,
        };

        organization.Admin.Execute(request);

        Assert.Empty(organization.Executions);
    }

    [Fact]
    public void Plugins_are_not_bypassed_without_the_privilege()
    {
        using var organization = new TestOrganization();
        var seller = organization.AddUser("seller", "Salesperson");
        var request = new OrganizationRequest("Create")
        {
            ["Target"] = new Entity("account"),
            ["BypassCustomPluginExecution"] = true,
        };

        var fault = TestOrganization.Fault(() => organization.Emulator.ServiceFor(seller).Execute(request));

        Assert.Contains(
            "is missing prvBypassCustomPlugins privilege",
            fault.Message,
            StringComparison.Ordinal
        );
    }
}
