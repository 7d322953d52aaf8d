using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

public sealed class FilterTests
{
    [Fact]
    [Trait("Fact", "9")]
    public void A_filtered_step_runs_when_a_column_is_sent_even_unchanged()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 20) { Filter = "test_name" }
        );
        var id = organization.CreateThing("same");

        organization.Admin.Update(new Entity("test_thing", id) { ["test_name"] = "same" });

        Assert.Single(organization.Executions);
    }

    [Fact]
    [Trait("Fact", "9")]
    public void A_filtered_step_stays_out_of_updates_of_other_columns()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 20) { Filter = "test_name" }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_note"] = "new" });

        Assert.Empty(organization.Executions);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [Trait("Fact", "9")]
    public void A_filter_sees_what_an_earlier_plugin_added_by_switch(bool sees, int runs)
    {
        using var organization = new TestOrganization(
            new TestPackage().With(
                new TestStep("SetColumn", "Update", 20) { Configuration = "test_note=added" },
                new TestStep("TraceContext", "Update", 40) { Filter = "test_note" }
            ),
            new EmulatorOptions { FiltersSeeAddedColumns = sees }
        );
        var id = organization.CreateThing();

        organization.Admin.Update(new Entity("test_thing", id) { ["test_name"] = "sent" });

        Assert.Equal(runs, organization.Executions.Count(execution => execution.Stage == 40));
    }

    [Fact]
    [Trait("Fact", "10")]
    public void State_and_other_columns_run_stages_20_and_40_twice()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Update", 10),
            new TestStep("TraceContext", "Update", 20),
            new TestStep("TraceContext", "Update", 40)
        );

        Deactivate(organization);

        Assert.Equal([10, 20, 40, 20, 40], organization.Executions.Select(execution => execution.Stage));
        Assert.Contains(
            "statecode",
            organization.Traced("TraceContext", "target"),
            System.StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "test_note",
            organization.Traced("TraceContext", "target"),
            System.StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Fact", "10")]
    public void State_and_other_columns_run_once_when_the_switch_is_off()
    {
        using var organization = new TestOrganization(
            new TestPackage().With(new TestStep("TraceContext", "Update", 20)),
            new EmulatorOptions { StateUpdateFiresTwice = false }
        );

        Deactivate(organization);

        Assert.Single(organization.Executions);
    }

    [Theory]
    [InlineData("test_note", 1)]
    [InlineData("test_count", 0)]
    public void A_filtered_step_on_UpdateMultiple_runs_when_any_row_has_the_column(string filter, int runs)
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "UpdateMultiple", 20) { Filter = filter }
        );
        var (one, two) = (organization.CreateThing(), organization.CreateThing());
        var targets = new EntityCollection([
            new Entity("test_thing", one) { ["test_name"] = "x" },
            new Entity("test_thing", two) { ["test_note"] = "y" },
        ])
        {
            EntityName = "test_thing",
        };

        organization.Admin.Execute(new OrganizationRequest("UpdateMultiple") { ["Targets"] = targets });

        Assert.Equal(runs, organization.Executions.Count);
    }

    private static void Deactivate(TestOrganization organization)
    {
        var id = organization.CreateThing();
        organization.Admin.Update(
            new Entity("test_thing", id) { ["test_note"] = "closing", ["statecode"] = new OptionSetValue(1) }
        );
        Assert.Equal(
            2,
            organization.Read("test_thing", id).GetAttributeValue<OptionSetValue>("statuscode").Value
        );
    }
}
