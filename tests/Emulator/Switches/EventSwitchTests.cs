using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Switches;

/// <summary>What starts steps, and what they see, where the platform's behaviour is not certain.</summary>
public sealed class EventSwitchTests
{
    [Theory]
    [InlineData(false, "Update 20,Update 40")]
    [InlineData(true, "Update 20,SetStateDynamicEntity 20,SetStateDynamicEntity 40,Update 40")]
    [Trait("Fact", "10")]
    public void Whether_an_update_of_the_state_runs_the_steps_of_SetState_is_a_switch(bool raises, string ran)
    {
        using var organization = new TestOrganization(
            new TestPackage().With([
                .. OnBothStages("Update", "test_thing"),
                .. OnBothStages("SetStateDynamicEntity", "test_thing"),
            ]),
            new EmulatorOptions { StateUpdatesRaiseSetState = raises }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["statecode"] = new OptionSetValue(1) });

        Assert.Equal(ran, Ran(organization));
        Assert.Equal(
            2,
            organization.Read("test_thing", id).GetAttributeValue<OptionSetValue>("statuscode").Value
        );
    }

    [Fact]
    public void SetState_steps_of_an_update_see_state_and_reason_and_the_row_before()
    {
        using var organization = new TestOrganization(
            new TestPackage().With(
                new TestStep("TraceContext", "SetStateDynamicEntity", 40)
                {
                    Images = [("before", 0, "entityMoniker", "statuscode")],
                },
                new TestStep("TraceContext", "SetStateDynamicEntity", 10)
            ),
            new EmulatorOptions { StateUpdatesRaiseSetState = true }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal("EntityMoniker,State,Status", organization.Traced("TraceContext", "input"));
        Assert.Equal("before(statuscode,test_thingid)", organization.Traced("TraceContext", "pre"));
        Assert.Equal("SetStateDynamicEntity 40", Ran(organization));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Whether_variables_tell_of_the_transaction_is_a_switch(bool tell, bool told)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", 20)),
            new EmulatorOptions { VariablesTellTransactions = tell }
        );

        organization.CreateThing();

        Assert.Equal(told ? "IsAutoTransact" : "", organization.Traced("TraceContext", "shared"));
        Assert.Equal(told ? "IsAutoTransact" : "", organization.Traced("TraceContext", "parentshared"));
    }

    [Theory]
    [InlineData("Create", true)]
    [InlineData("Create", false)]
    [InlineData("Update", true)]
    [InlineData("Update", false)]
    [Trait("Fact", "4")]
    public void Whether_Target_shows_what_the_platform_sets_is_a_switch(string message, bool shows)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", message, 20)),
            new EmulatorOptions { TargetsShowPlatformColumns = shows }
        );
        var id = organization.CreateThing("one");

        organization.Admin.Update(new Entity("test_thing", id) { ["test_name"] = "two" });

        var target = organization.Traced("TraceContext", "target").Split(',');
        Assert.Equal(shows, target.Contains("modifiedon"));
        Assert.Equal(shows, target.Length > 2);
        Assert.Superset(new HashSet<string> { "test_name", "test_thingid" }, target.ToHashSet());
        var row = organization.Read("test_thing", id);
        Assert.All(
            ["createdon", "modifiedby", "ownerid", "owningbusinessunit", "statuscode", "test_done"],
            column => Assert.True(row.Contains(column), column)
        );
    }

    [Theory]
    [InlineData(false, "image(test_name,test_thingid)")]
    [InlineData(true, "image(test_name,test_note,test_thingid)")]
    [Trait("Fact", "8")]
    public void Whether_images_hold_nulls_is_a_switch(bool hold, string image)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(
                new TestStep("TraceContext", "Update", 20)
                {
                    Images = [("image", 0, "Target", "test_name,test_note")],
                }
            ),
            new EmulatorOptions { ImagesHoldNulls = hold }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });

        Assert.Equal(image, organization.Traced("TraceContext", "pre"));
    }

    [Theory]
    [InlineData(true, "2")]
    [InlineData(false, "1")]
    [Trait("Fact", "13")]
    public void Whether_plugin_instances_live_on_is_a_switch(bool kept, string run)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("CountRuns", "Create", 20)),
            new EmulatorOptions { PluginInstancesKept = kept }
        );

        organization.CreateThing();
        organization.CreateThing();

        Assert.Equal(run, organization.Traced("CountRuns", "run"));
    }

    private static TestStep[] OnBothStages(string message, string table) =>
        [
            new TestStep("TraceContext", message, 20) { Table = table },
            new TestStep("TraceContext", message, 40) { Table = table },
        ];

    private static string Ran(TestOrganization organization) =>
        string.Join(
            ',',
            organization.Executions.Select(execution => $"{execution.Message} {execution.Stage}")
        );
}
