using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class ContextTests
{
    [Fact]
    [Trait("Fact", "6")]
    public void Plugins_see_a_retrieved_row_as_BusinessEntity()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Retrieve", 40));
        var id = organization.CreateThing();

        var request = new RetrieveRequest
        {
            Target = new("test_thing", id),
            ColumnSet = new ColumnSet("test_name"),
        };
        var response = (RetrieveResponse)organization.Admin.Execute(request);

        Assert.Equal("BusinessEntity", organization.Traced("TraceContext", "output"));
        Assert.Equal("thing", response.Entity["test_name"]);
    }

    [Fact]
    [Trait("Fact", "6")]
    public void Plugins_see_retrieved_rows_as_BusinessEntityCollection()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "RetrieveMultiple", 40));
        organization.CreateThing();

        var rows = organization.Admin.RetrieveMultiple(
            new FetchExpression("<fetch><entity name='test_thing' /></fetch>")
        );

        Assert.Equal("BusinessEntityCollection", organization.Traced("TraceContext", "output"));
        Assert.Single(rows.Entities);
    }

    [Theory]
    [InlineData("Create", 20)]
    [InlineData("Update", 20)]
    [InlineData("Delete", 20)]
    [InlineData("Create", 40)]
    [InlineData("Update", 40)]
    [InlineData("Delete", 40)]
    [Trait("Fact", "11")]
    public void Variables_of_stage_10_reach_the_others_through_the_parent_context(string message, int stage)
    {
        using var organization = new TestOrganization(
            new TestStep("ShareVariable", message, 10),
            new TestStep("TraceContext", message, stage)
        );

        var id = organization.CreateThing();
        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });
        organization.Admin.Delete("test_thing", id);

        Assert.Equal("IsAutoTransact", organization.Traced("TraceContext", "shared"));
        Assert.Equal("IsAutoTransact,note", organization.Traced("TraceContext", "parentshared"));
    }

    [Fact]
    public void Variables_of_stage_20_reach_stage_40()
    {
        using var organization = new TestOrganization(
            new TestStep("ShareVariable", "Create", 20),
            new TestStep("TraceContext", "Create", 40)
        );

        organization.CreateThing();

        Assert.Equal("IsAutoTransact,note", organization.Traced("TraceContext", "shared"));
    }

    [Fact]
    [Trait("Fact", "11")]
    public void Other_messages_share_their_variables_across_all_stages()
    {
        using var organization = new TestOrganization(
            new TestStep("ShareVariable", "Assign", 10),
            new TestStep("TraceContext", "Assign", 40)
        );
        var id = organization.CreateThing();
        var colleague = organization.AddUser("colleague", "System Administrator");

        organization.Admin.Execute(TestOrganization.Assign(id, colleague));

        Assert.Equal("IsAutoTransact,note", organization.Traced("TraceContext", "shared"));
    }

    [Fact]
    public void A_tag_of_the_request_is_a_shared_variable()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "Create", 20));

        organization.Admin.Execute(
            new OrganizationRequest("Create") { ["Target"] = TestOrganization.Thing("x"), ["tag"] = "import" }
        );

        Assert.Equal("IsAutoTransact,tag", organization.Traced("TraceContext", "shared"));
    }

    [Fact]
    public void A_step_that_impersonates_runs_as_that_user()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 20) { RunAs = "INTEGRATION" }
        );

        organization.CreateThing();

        Assert.NotEqual(
            organization.Traced("TraceContext", "user"),
            organization.Traced("TraceContext", "initiator")
        );
        Assert.Equal(
            organization.Emulator.AdministratorId.ToString(),
            organization.Traced("TraceContext", "initiator")
        );
    }

    [Theory]
    [InlineData("system", "SYSTEM")]
    [InlineData("initiator", "System Administrator")]
    [InlineData("empty", "INTEGRATION")]
    [InlineData("user", "INTEGRATION")]
    public void The_factory_gives_services_for_whom_it_is_asked(string who, string author)
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 40)
            {
                Configuration = $"made={who}",
                RunAs = "INTEGRATION",
            }
        );

        organization.CreateThing();

        var account = Assert.Single(organization.All("account"));
        Assert.Equal(author, account.GetAttributeValue<EntityReference>("createdby").Name);
    }

    [Fact]
    [Trait("Fact", "14")]
    public void An_unknown_service_is_null_and_every_version_of_the_context_is_there()
    {
        using var organization = new TestOrganization(new TestStep("AskForServices", "Create", 20));

        organization.CreateThing();

        Assert.Equal("null", organization.Traced("AskForServices", "unknown"));
        Assert.Equal("True", organization.Traced("AskForServices", "IExecutionContext"));
        Assert.Equal("True", organization.Traced("AskForServices", "IPluginExecutionContext"));
        Assert.Equal("True", organization.Traced("AskForServices", "IPluginExecutionContext2"));
        Assert.Equal("True", organization.Traced("AskForServices", "IPluginExecutionContext7"));
    }

    [Fact]
    public void Every_service_call_of_a_plugin_can_be_counted()
    {
        using var organization = new TestOrganization(
            new TestStep("CreateAccount", "Create", 40) { Configuration = "counted=user" }
        );

        organization.CreateThing();

        var call = Assert.Single(organization.Calls);
        Assert.Equal(("Create", "account", 40), (call.Message, call.Table, call.Stage));
    }
}
