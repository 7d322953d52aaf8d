using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Fact 25: an alternate key is of no use until its index is built.</summary>
public sealed class KeyStatusTests
{
    [Theory]
    [InlineData(true, EntityKeyIndexStatus.Pending)]
    [InlineData(false, EntityKeyIndexStatus.Active)]
    public void A_new_key_waits_for_its_index_where_the_organisation_says_so(
        bool waits,
        EntityKeyIndexStatus expected
    )
    {
        using var organization = Waiting(waits);

        Assert.Equal(expected, Status(organization));
        organization.Emulator.Drain();
        Assert.Equal(EntityKeyIndexStatus.Active, Status(organization));
    }

    [Fact]
    [Trait("Fact", "25")]
    public void No_row_is_found_by_a_key_that_waits()
    {
        using var organization = Waiting(true);
        organization.Admin.Create(Coded("A"));
        var retrieve = new RetrieveRequest
        {
            Target = new EntityReference("test_thing", "test_code", "A"),
            ColumnSet = new ColumnSet("test_code"),
        };

        var fault = TestOrganization.Fault(() => organization.Admin.Execute(retrieve));
        organization.Emulator.Drain();
        var found = ((RetrieveResponse)organization.Admin.Execute(retrieve)).Entity;

        Assert.Equal((int)ErrorCode.EntityKeyNotDefined, fault.ErrorCode);
        Assert.Equal("The key test_codekey cannot be used: its index is pending.", fault.Message);
        Assert.Equal("A", found["test_code"]);
    }

    [Fact]
    [Trait("Fact", "25")]
    public void Doubles_that_came_in_while_it_waited_fail_the_key()
    {
        using var organization = Waiting(true);
        organization.Admin.Create(Coded("A"));
        organization.Admin.Create(Coded("a"));

        organization.Emulator.Drain();

        Assert.Equal(EntityKeyIndexStatus.Failed, Status(organization));
        Assert.Equal(KeyStatus.Failed, organization.Emulator.Schema.Table("test_thing").Keys.Single().Status);
        Assert.NotEqual(Guid.Empty, organization.Admin.Create(Coded("A")));
    }

    [Fact]
    public void An_upgrade_leaves_an_active_key_active()
    {
        using var organization = Waiting(true);
        organization.Emulator.Drain();

        organization.Emulator.Import(new TestPackage { Version = "2.0.0.0" }.Zip());

        Assert.Equal(EntityKeyIndexStatus.Active, Status(organization));
    }

    private static TestOrganization Waiting(bool waits) =>
        new(new TestPackage(), new EmulatorOptions { KeysWaitForIndex = waits });

    private static Entity Coded(string code) => new("test_thing") { ["test_code"] = code };

    private static EntityKeyIndexStatus Status(TestOrganization organization)
    {
        var request = new RetrieveEntityRequest
        {
            LogicalName = "test_thing",
            EntityFilters = EntityFilters.Entity,
        };
        var answer = (RetrieveEntityResponse)organization.Admin.Execute(request);
        return answer.EntityMetadata.Keys.Single().EntityKeyIndexStatus;
    }
}
