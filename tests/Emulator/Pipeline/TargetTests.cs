using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

/// <summary>What steps see in Target on its way through the stages.</summary>
public sealed class TargetTests
{
    [Fact]
    [Trait("Fact", "4")]
    public void Target_of_an_update_holds_what_was_sent_and_the_key()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Update", 20));
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = null });

        Assert.Equal(
            "modifiedby,modifiedon,test_note,test_thingid",
            organization.Traced("TraceContext", "target")
        );
    }

    [Fact]
    [Trait("Fact", "4")]
    public void Target_of_a_create_holds_only_what_was_sent_in_stage_10()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", 10));

        organization.CreateThing();

        Assert.Equal("test_name", organization.Traced("TraceContext", "target"));
    }

    [Fact]
    [Trait("Fact", "4")]
    public void Target_of_a_create_holds_the_platforms_columns_from_stage_20_on()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", 20));

        organization.CreateThing();

        var columns = organization.Traced("TraceContext", "target").Split(',');
        string[] expected =
        [
            "createdby",
            "createdon",
            "ownerid",
            "owningbusinessunit",
            "statecode",
            "statuscode",
        ];
        Assert.Superset(expected.ToHashSet(), columns.ToHashSet());
    }

    [Theory]
    [InlineData(true, 10, false)]
    [InlineData(true, 20, true)]
    [InlineData(false, 20, false)]
    [InlineData(false, 40, true)]
    [Trait("Fact", "4")]
    public void Whether_stage_20_knows_the_new_row_is_a_switch(bool early, int stage, bool isKnown)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Create", stage)),
            new EmulatorOptions { NewIdsKnownInPreOperation = early }
        );

        var id = organization.CreateThing();

        Assert.Equal($"{(isKnown ? id : Guid.Empty)}", organization.Traced("TraceContext", "row"));
    }

    [Theory]
    [InlineData(20, "")]
    [InlineData(40, "id")]
    public void The_new_id_is_an_output_from_stage_40_on(int stage, string expected)
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", stage));

        organization.CreateThing();

        Assert.Equal(expected, organization.Traced("TraceContext", "output"));
    }
}
