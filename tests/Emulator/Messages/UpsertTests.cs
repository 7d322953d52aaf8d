using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class UpsertTests
{
    [Fact]
    [Trait("Fact", "24")]
    public void A_row_that_a_key_does_not_find_is_created_with_the_key()
    {
        using var organization = new TestOrganization();

        var response = Upsert(organization, "A1", "first");

        Assert.True(response.RecordCreated);
        Assert.Equal("A1", organization.All("test_thing").Single()["test_code"]);
    }

    [Fact]
    [Trait("Fact", "24")]
    public void A_row_that_a_key_finds_is_updated()
    {
        using var organization = new TestOrganization(
            new TestStep("TraceContext", "Create", 20),
            new TestStep("TraceContext", "Update", 20)
        );
        Upsert(organization, "A1", "first");

        var response = Upsert(organization, "A1", "second");

        Assert.False(response.RecordCreated);
        Assert.Equal("second", organization.All("test_thing").Single()["test_name"]);
        Assert.Equal(["Create", "Update"], organization.Executions.Select(execution => execution.Message));
        Assert.DoesNotContain(
            "test_code",
            organization.Traced("TraceContext: Update", "target"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_id_that_does_not_exist_is_created_with_it()
    {
        using var organization = new TestOrganization();
        var id = Guid.NewGuid();

        organization.Admin.Execute(
            new UpsertRequest { Target = new Entity("test_thing", id) { ["test_name"] = "x" } }
        );

        Assert.Equal("x", organization.Read("test_thing", id)["test_name"]);
    }

    [Fact]
    public void Columns_that_are_no_key_do_not_name_a_row()
    {
        using var organization = new TestOrganization();
        var target = new Entity("test_thing", "test_name", "x");

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Execute(new UpsertRequest { Target = target })
        );

        Assert.Equal(unchecked((int)0x80060890), fault.ErrorCode);
    }

    [Fact]
    public void Two_rows_cannot_share_a_key()
    {
        using var organization = new TestOrganization();
        Upsert(organization, "A1", "first");

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Create(new Entity("test_thing") { ["test_code"] = "A1" })
        );

        Assert.Equal(unchecked((int)0x80060892), fault.ErrorCode);
    }

    [Fact]
    [Trait("Fact", "25")]
    public void Rows_with_an_empty_key_do_not_collide()
    {
        using var organization = new TestOrganization();

        organization.CreateThing("one");
        organization.CreateThing("two");

        Assert.Equal(2, organization.All("test_thing").Count);
    }

    [Fact]
    [Trait("Fact", "24")]
    public void A_column_that_is_sent_beside_the_key_wins_in_a_new_row_only()
    {
        using var organization = new TestOrganization();
        Upsert(organization, "A1", "first");
        var other = new Entity("test_thing", "test_code", "B1") { ["test_code"] = "B2" };
        var known = new Entity("test_thing", "test_code", "A1") { ["test_code"] = "A2", ["test_note"] = "x" };

        organization.Admin.Execute(new UpsertRequest { Target = other });
        organization.Admin.Execute(new UpsertRequest { Target = known });

        Assert.Equal(
            ["A1", "B2"],
            organization
                .All("test_thing")
                .Select(row => (string)row["test_code"])
                .Order(StringComparer.Ordinal)
        );
    }

    private static UpsertResponse Upsert(TestOrganization organization, string code, string name)
    {
        var target = new Entity("test_thing", "test_code", code) { ["test_name"] = name };
        return (UpsertResponse)organization.Admin.Execute(new UpsertRequest { Target = target });
    }
}
