using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Facts 1.1 and 2.3: what QualifyLead creates, and which stages see it.</summary>
public sealed class QualifyLeadTests
{
    [Fact]
    public void A_lead_becomes_account_contact_and_opportunity()
    {
        using var organization = new TestOrganization();
        var lead = CreateLead(organization);

        var created = Qualify(organization, lead);

        Assert.Equal(["account", "contact", "opportunity"], created.Select(row => row.LogicalName));
        var opportunity = organization.Read("opportunity", created[2].Id);
        Assert.Equal("New machines", opportunity["name"]);
        Assert.Equal(created[0], opportunity["customerid"]);
        Assert.Equal(lead, ((EntityReference)opportunity["originatingleadid"]).Id);
        Assert.Equal(5000m, ((Money)opportunity["estimatedvalue"]).Value);
        var contact = organization.Read("contact", created[1].Id);
        Assert.Equal(("Ada Lovelace", created[0]), (contact["fullname"], contact["parentcustomerid"]));
    }

    [Fact]
    public void The_lead_is_closed_and_cannot_be_qualified_again()
    {
        using var organization = new TestOrganization();
        var lead = CreateLead(organization);
        var created = Qualify(organization, lead);

        var fault = TestOrganization.Fault(() => Qualify(organization, lead));

        var row = organization.Read("lead", lead);
        Assert.Equal(
            (1, 3),
            (((OptionSetValue)row["statecode"]).Value, ((OptionSetValue)row["statuscode"]).Value)
        );
        Assert.Equal(created[2], row["qualifyingopportunityid"]);
        Assert.Equal("The lead is already closed.", fault.Message);
    }

    [Theory]
    [InlineData("account")]
    [InlineData("contact")]
    [InlineData("opportunity")]
    [Trait("Fact", "3")]
    public void What_a_lead_becomes_passes_stage_20_but_not_stage_10(string table)
    {
        using var organization = new TestOrganization([
            .. new[] { 10, 20, 40 }.Select(stage => new TestStep("TraceContext", "Create", stage)
            {
                Table = table,
            }),
        ]);

        Qualify(organization, CreateLead(organization));

        Assert.Equal([20, 40], organization.Executions.Select(execution => execution.Stage));
    }

    [Fact]
    public void What_is_not_asked_for_is_not_created()
    {
        using var organization = new TestOrganization();

        var created = Qualify(organization, CreateLead(organization), "CreateOpportunity");

        Assert.Equal("opportunity", created.Single().LogicalName);
    }

    [Fact]
    public void A_refused_opportunity_leaves_the_lead_open()
    {
        using var organization = new TestOrganization(
            new TestStep("Refuse", "Create", 20) { Table = "opportunity", Configuration = "no" }
        );
        var lead = CreateLead(organization);

        TestOrganization.Fault(() => Qualify(organization, lead));

        Assert.Equal(0, ((OptionSetValue)organization.Read("lead", lead)["statecode"]).Value);
        Assert.Empty(organization.All("account"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_process_flow_of_the_lead_goes_on_for_the_opportunity(bool isNamed)
    {
        using var organization = new TestOrganization();
        var lead = CreateLead(organization);
        var older = Flow(organization, lead);
        var latest = Flow(organization, lead);
        organization.Admin.Update(new Entity(Flows, latest) { ["name"] = "Shown on the form" });

        var created = Qualify(organization, lead, isNamed ? older : null, "CreateOpportunity");

        Assert.Equal(created[0], organization.Read(Flows, isNamed ? older : latest)["opportunityid"]);
        Assert.False(organization.Read(Flows, isNamed ? latest : older).Contains("opportunityid"));
    }

    [Fact]
    public void A_process_flow_of_another_lead_is_refused()
    {
        using var organization = new TestOrganization();
        var (lead, other) = (CreateLead(organization), CreateLead(organization));
        var flow = Flow(organization, other);

        var fault = TestOrganization.Fault(() => Qualify(organization, lead, flow, "CreateOpportunity"));

        Assert.Equal($"The process instance {flow} does not run for this lead.", fault.Message);
        Assert.Empty(organization.Admin.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
    }

    private const string Flows = "leadtoopportunitysalesprocess";

    private static Guid Flow(TestOrganization organization, Guid lead) =>
        organization.Admin.Create(new Entity(Flows) { ["leadid"] = new EntityReference("lead", lead) });

    private static Guid CreateLead(TestOrganization organization) =>
        organization.Admin.Create(
            new Entity("lead")
            {
                ["subject"] = "New machines",
                ["companyname"] = "Contoso",
                ["firstname"] = "Ada",
                ["lastname"] = "Lovelace",
                ["estimatedamount"] = new Money(5000m),
            }
        );

    private static EntityReferenceCollection Qualify(
        TestOrganization organization,
        Guid lead,
        params string[] parts
    ) => Qualify(organization, lead, flow: null, parts);

    private static EntityReferenceCollection Qualify(
        TestOrganization organization,
        Guid lead,
        Guid? flow,
        params string[] parts
    )
    {
        var request = new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead),
            ["Status"] = new OptionSetValue(-1),
        };
        foreach (
            var part in parts.Length > 0 ? parts : ["CreateAccount", "CreateContact", "CreateOpportunity"]
        )
            request[part] = true;
        if (flow is { } instance)
            request["ProcessInstanceId"] = new EntityReference(Flows, instance);
        return (EntityReferenceCollection)organization.Admin.Execute(request)["CreatedEntities"];
    }
}
