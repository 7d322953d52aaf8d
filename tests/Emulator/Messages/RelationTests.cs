using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class RelationTests
{
    private static readonly Relationship Competitors = new("opportunitycompetitors_association");

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Deleting_a_row_clears_the_lookups_to_it_with_an_update_by_switch(bool raises, int updates)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Update", 40)),
            new EmulatorOptions { ClearedLookupsRaiseUpdate = raises }
        );
        var account = organization.Admin.Create(new Entity("account"));
        var thing = organization.CreateThingUnder("test_accountid", "account", account);

        organization.Admin.Delete("account", account);

        Assert.False(organization.Read("test_thing", thing).Contains("test_accountid"));
        Assert.Equal(updates, organization.Executions.Count);
    }

    [Fact]
    public void A_restricting_row_cannot_be_deleted_while_it_is_referred_to()
    {
        using var organization = new TestOrganization();
        var setting = organization.Admin.Create(new Entity("test_setting") { ["test_name"] = "s" });
        organization.CreateThingUnder("test_settingid", "test_setting", setting);

        var fault = TestOrganization.Fault(() => organization.Admin.Delete("test_setting", setting));

        Assert.Equal(unchecked((int)0x80040227), fault.ErrorCode);
        Assert.Single(organization.All("test_setting"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Deleting_an_opportunity_deletes_its_activities_with_an_event_by_switch(
        bool raises,
        int deletes
    )
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Delete", 40) { Table = "opportunityclose" }),
            new EmulatorOptions { CascadesRaiseDelete = raises }
        );
        var opportunity = organization.Admin.Create(new Entity("opportunity") { ["name"] = "deal" });
        organization.Admin.Create(
            new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", opportunity),
            }
        );

        organization.Admin.Delete("opportunity", opportunity);

        Assert.Empty(organization.All("opportunityclose"));
        Assert.Empty(organization.All("activitypointer"));
        Assert.Equal(deletes, organization.Executions.Count);
    }

    [Fact]
    public void Rows_are_associated_once_and_disassociated()
    {
        using var organization = new TestOrganization();
        var (opportunity, competitor) = Rivals(organization);

        organization.Admin.Associate("opportunity", opportunity, Competitors, [competitor]);
        var twice = TestOrganization.Fault(() =>
            organization.Admin.Associate("opportunity", opportunity, Competitors, [competitor])
        );
        organization.Admin.Disassociate("opportunity", opportunity, Competitors, [competitor]);

        Assert.Equal(unchecked((int)0x80040237), twice.ErrorCode);
        Assert.Empty(organization.All("opportunitycompetitors"));
    }

    [Fact]
    public void Deleting_a_row_ends_its_associations()
    {
        using var organization = new TestOrganization();
        var (opportunity, competitor) = Rivals(organization);
        organization.Admin.Associate("opportunity", opportunity, Competitors, [competitor]);

        organization.Admin.Delete("competitor", competitor.Id);

        Assert.Empty(organization.All("opportunitycompetitors"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Associating_along_a_lookup_sets_it_with_an_update_by_switch(bool raises, int updates)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Update", 40)),
            new EmulatorOptions { AssociatingRaisesUpdate = raises }
        );
        var account = organization.Admin.Create(new Entity("account"));
        var thing = organization.CreateThing();

        organization.Admin.Associate(
            "account",
            account,
            new Relationship("test_account_thing"),
            [new EntityReference("test_thing", thing)]
        );

        Assert.Equal(
            account,
            organization.Read("test_thing", thing).GetAttributeValue<EntityReference>("test_accountid").Id
        );
        Assert.Equal(updates, organization.Executions.Count);
    }

    [Fact]
    public void An_unknown_relationship_is_refused_by_name()
    {
        using var organization = new TestOrganization();
        var (opportunity, competitor) = Rivals(organization);

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Associate(
                "opportunity",
                opportunity,
                new Relationship("nothing"),
                [competitor]
            )
        );

        Assert.Equal("The relationship 'nothing' does not exist.", fault.Message);
    }

    [Fact]
    public void An_activity_is_a_row_of_activitypointer_too()
    {
        using var organization = new TestOrganization();
        var opportunity = organization.Admin.Create(new Entity("opportunity") { ["name"] = "deal" });
        var task = new Entity("task")
        {
            ["subject"] = "call back",
            ["regardingobjectid"] = new EntityReference("opportunity", opportunity),
        };
        var id = organization.Admin.Create(task);

        organization.Admin.Update(new Entity("task", id) { ["statecode"] = new OptionSetValue(1) });
        var pointer = organization.Read("activitypointer", id);
        organization.Admin.Delete("task", id);

        Assert.Equal(("call back", "task"), (pointer["subject"], pointer["activitytypecode"]));
        Assert.Equal(1, pointer.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(2, pointer.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(opportunity, pointer.GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.Empty(organization.All("activitypointer"));
    }

    [Fact]
    public void Steps_on_Associate_stand_under_no_table_and_see_the_relationship()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Associate", 20) { Table = null }
        );
        var (opportunity, competitor) = Rivals(organization);

        organization.Admin.Associate("opportunity", opportunity, Competitors, [competitor]);

        Assert.Equal("RelatedEntities,Relationship,Target", organization.Traced("TraceContext", "input"));
    }

    private static (Guid Opportunity, EntityReference Competitor) Rivals(TestOrganization organization) =>
        (
            organization.Admin.Create(new Entity("opportunity") { ["name"] = "deal" }),
            new EntityReference(
                "competitor",
                organization.Admin.Create(new Entity("competitor") { ["name"] = "rival" })
            )
        );
}
