using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class BatchTests
{
    [Fact]
    [Trait("Fact", "17")]
    public void CreateMultiple_runs_the_steps_of_Create_per_row_and_its_own_once()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 20),
            new TestStep("TraceContext", "CreateMultiple", 20)
        );

        CreateMultiple(organization, "one", "two");

        Assert.Equal(
            ["Create", "Create", "CreateMultiple"],
            organization.Executions.Select(execution => execution.Message)
        );
    }

    [Fact]
    [Trait("Fact", "17")]
    public void A_single_Create_runs_the_steps_of_CreateMultiple()
    {
        using var organization = new TestOrganization(new TestStep("TraceContext", "CreateMultiple", 20));

        organization.CreateThing();

        Assert.Equal("CreateMultiple", organization.Executions.Single().Message);
        Assert.Equal("1", organization.Traced("TraceContext", "pres"));
    }

    [Fact]
    public void A_bulk_create_is_all_or_nothing()
    {
        using var organization = new TestOrganization();

        TestOrganization.Fault(() => CreateMultiple(organization, "fine", new string('x', 200)));

        Assert.Empty(organization.All("test_thing"));
    }

    [Fact]
    public void UpdateMultiple_changes_every_row()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "UpdateMultiple", 40) { Filter = "test_note" }
        );
        var rows = new[] { organization.CreateThing(), organization.CreateThing() };
        var targets = rows.Select(id => new Entity("test_thing", id) { ["test_note"] = "bulk" }).ToList();

        organization.Admin.Execute(
            new UpdateMultipleRequest
            {
                Targets = new EntityCollection(targets) { EntityName = "test_thing" },
            }
        );

        Assert.All(organization.All("test_thing"), row => Assert.Equal("bulk", row["test_note"]));
        Assert.Single(organization.Executions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Fact", "17")]
    public void Whether_UpdateMultiple_compares_row_versions_is_a_switch(bool compares)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { UpdateMultipleChecksRowVersions = compares }
        );
        var row = new Entity("test_thing", organization.CreateThing())
        {
            ["test_note"] = "late",
            RowVersion = "1",
        };
        var request = new UpdateMultipleRequest
        {
            Targets = new EntityCollection([row]) { EntityName = "test_thing" },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };

        var failure = Record.Exception(() => organization.Admin.Execute(request));

        Assert.Equal(compares, failure is FaultException<OrganizationServiceFault>);
        Assert.Equal(!compares, organization.Read("test_thing", row.Id).Contains("test_note"));
    }

    [Fact]
    public void ExecuteMultiple_goes_on_after_a_fault_when_told_to()
    {
        using var organization = new TestOrganization();

        var response = ExecuteMultiple(organization, continueOnError: true);

        Assert.True(response.IsFaulted);
        Assert.Equal(
            [1],
            response.Responses.Where(item => item.Fault is not null).Select(item => item.RequestIndex)
        );
        Assert.Equal(2, organization.All("test_thing").Count);
    }

    [Fact]
    public void ExecuteMultiple_stops_at_the_first_fault_otherwise()
    {
        using var organization = new TestOrganization();

        ExecuteMultiple(organization, continueOnError: false);

        Assert.Single(organization.All("test_thing"));
    }

    [Fact]
    public void ExecuteTransaction_is_all_or_nothing_and_names_the_request_that_failed()
    {
        using var organization = new TestOrganization();
        var request = new ExecuteTransactionRequest { Requests = Requests() };

        var fault = Assert
            .Throws<FaultException<OrganizationServiceFault>>(() => organization.Admin.Execute(request))
            .Detail;

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(fault).FaultedRequestIndex);
        Assert.Empty(organization.All("test_thing"));
    }

    [Fact]
    public void Batches_are_refused_within_a_plugin()
    {
        using var organization = new TestOrganization(new TestStep("RunBatch", "Create", 40));

        var fault = TestOrganization.Fault(() => organization.CreateThing());

        Assert.StartsWith("ExecuteMultiple within a plug-in", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UpsertMultiple_creates_what_is_new_and_updates_the_rest()
    {
        using var organization = new TestOrganization();
        organization.Admin.Create(new Entity("test_thing") { ["test_code"] = "A" });
        Entity[] targets = [new("test_thing", "test_code", "A"), new("test_thing", "test_code", "B")];

        var response = (UpsertMultipleResponse)
            organization.Admin.Execute(
                new UpsertMultipleRequest
                {
                    Targets = new EntityCollection(targets) { EntityName = "test_thing" },
                }
            );

        Assert.Equal([false, true], response.Results.Select(result => result.RecordCreated));
        Assert.Equal(2, organization.All("test_thing").Count);
    }

    [Fact]
    [Trait("Fact", "17")]
    public void Update_and_UpdateMultiple_run_each_others_steps()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 40),
            new TestStep("TraceContext", "UpdateMultiple", 40)
        );
        var (one, two) = (organization.CreateThing(), organization.CreateThing());
        Entity Change(Guid id) => new("test_thing", id) { ["test_note"] = "x" };

        organization.Admin.Update(Change(one));
        organization.Admin.Execute(
            new UpdateMultipleRequest
            {
                Targets = new EntityCollection([Change(one), Change(two)]) { EntityName = "test_thing" },
            }
        );

        Assert.Equal(
            ["Update", "UpdateMultiple", "Update", "Update", "UpdateMultiple"],
            organization.Executions.Select(execution => execution.Message)
        );
    }

    private static OrganizationRequestCollection Requests() =>
        [
            new CreateRequest { Target = TestOrganization.Thing("good") },
            new CreateRequest { Target = TestOrganization.Thing(new string('x', 200)) },
            new CreateRequest { Target = TestOrganization.Thing("also good") },
        ];

    private static ExecuteMultipleResponse ExecuteMultiple(
        TestOrganization organization,
        bool continueOnError
    ) =>
        (ExecuteMultipleResponse)
            organization.Admin.Execute(
                new ExecuteMultipleRequest
                {
                    Requests = Requests(),
                    Settings = new ExecuteMultipleSettings
                    {
                        ContinueOnError = continueOnError,
                        ReturnResponses = true,
                    },
                }
            );

    private static void CreateMultiple(TestOrganization organization, params string[] names) =>
        organization.Admin.Execute(
            new CreateMultipleRequest
            {
                Targets = new EntityCollection([.. names.Select(TestOrganization.Thing)])
                {
                    EntityName = "test_thing",
                },
            }
        );
}
