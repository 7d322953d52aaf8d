using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

/// <summary>Races as SQL Server with read committed snapshots runs them.</summary>
public sealed class InterleavingTests
{
    private static readonly InterleavingPoint AfterPreImages = At(InterleavingMoment.PreImagesTaken);

    [Fact]
    public void A_request_between_pre_image_and_commit_leaves_the_first_with_a_stale_image()
    {
        var step = new TestStep("CopyImage", "Update", 20)
        {
            Filter = "test_note",
            Images = [("before", 0, "Target", "test_count")],
        };
        using var organization = new TestOrganization(step);
        var id = organization.CreateThing();

        using var race = organization.Emulator.Interleave(
            AfterPreImages,
            () => organization.Admin.Update(Change(id, "test_count", 7))
        );
        organization.Admin.Update(Change(id, "test_note", "first"));
        race.Complete();

        var row = organization.Read("test_thing", id);
        Assert.Equal(7, row.GetAttributeValue<int>("test_count"));
        Assert.Equal("none", row.GetAttributeValue<string>("test_code"));
    }

    [Fact]
    public void The_last_writer_of_a_column_wins()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();

        using var race = organization.Emulator.Interleave(
            AfterPreImages,
            () => organization.Admin.Update(Change(id, "test_note", "second"))
        );
        organization.Admin.Update(Change(id, "test_note", "first"));
        race.Complete();

        Assert.Equal("first", organization.Read("test_thing", id)["test_note"]);
        Assert.False(race.HasWaited);
    }

    [Fact]
    public void A_row_version_that_another_request_replaced_in_between_is_refused()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();
        var request = new UpdateRequest
        {
            Target = Change(id, "test_note", "first"),
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };
        request.Target.RowVersion = organization.Read("test_thing", id).RowVersion;

        using var race = organization.Emulator.Interleave(
            AfterPreImages,
            () => organization.Admin.Update(Change(id, "test_note", "second"))
        );
        var fault = TestOrganization.Fault(() => organization.Admin.Execute(request));
        race.Complete();

        Assert.Equal((int)ErrorCode.ConcurrencyVersionMismatch, fault.ErrorCode);
        Assert.Equal("second", organization.Read("test_thing", id)["test_note"]);
    }

    [Fact]
    public void The_second_writer_of_a_row_waits_for_the_commit_and_writes_last()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();

        using var race = organization.Emulator.Interleave(
            At(InterleavingMoment.PostOperationDone),
            () => organization.Admin.Update(Change(id, "test_note", "second"))
        );
        organization.Admin.Update(Change(id, "test_note", "first"));
        race.Complete();

        Assert.True(race.HasWaited);
        Assert.Equal("second", organization.Read("test_thing", id)["test_note"]);
    }

    [Fact]
    public void A_reader_sees_what_is_committed_and_does_not_wait()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();
        object? seen = null;

        using var race = organization.Emulator.Interleave(
            At(InterleavingMoment.PostOperationDone),
            () => seen = organization.Read("test_thing", id)["test_name"]
        );
        organization.Admin.Update(Change(id, "test_name", "new"));
        race.Complete();

        Assert.Equal("thing", seen);
        Assert.False(race.HasWaited);
        Assert.Equal("new", organization.Read("test_thing", id)["test_name"]);
    }

    [Fact]
    public void A_writer_that_waited_for_a_rolled_back_request_writes_all_the_same()
    {
        using var organization = new TestOrganization();
        var id = organization.CreateThing();

        using var race = organization.Emulator.Interleave(
            At(InterleavingMoment.PostOperationDone),
            () => organization.Admin.Update(Change(id, "test_code", "second"))
        );
        var both = new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest { Target = Change(id, "test_note", "first") },
                new UpdateRequest { Target = Change(id, "test_count", 101) },
            ],
        };
        TestOrganization.Fault(() => organization.Admin.Execute(both));
        race.Complete();

        var row = organization.Read("test_thing", id);
        Assert.True(race.HasWaited);
        Assert.Equal("second", row["test_code"]);
        Assert.False(row.Contains("test_note"));
    }

    [Fact]
    public void Two_creates_with_the_same_key_wait_for_each_other_and_the_second_is_a_duplicate()
    {
        using var organization = new TestOrganization();
        var twin = new Entity("test_thing") { ["test_code"] = "A" };

        using var race = organization.Emulator.Interleave(
            new InterleavingPoint("Create", "test_thing", InterleavingMoment.PostOperationDone),
            () => organization.Admin.Create(new Entity("test_thing") { ["test_code"] = "a" })
        );
        organization.Admin.Create(twin);
        var fault = TestOrganization.Fault(race.Complete);

        Assert.Equal((int)ErrorCode.DuplicateRecordEntityKey, fault.ErrorCode);
        Assert.Single(organization.All("test_thing"));
    }

    [Fact]
    public void Of_two_requests_that_wait_for_each_other_one_is_ended()
    {
        using var organization = new TestOrganization();
        var (left, right) = (organization.CreateThing(), organization.CreateThing());

        using var race = organization.Emulator.Interleave(
            At(InterleavingMoment.PostOperationDone),
            () => Both(organization, right, left, "second")
        );
        var fault = TestOrganization.Fault(() => Both(organization, left, right, "first"));
        race.Complete();

        Assert.Equal((int)ErrorCode.UnManagedIdsSqlError, fault.ErrorCode);
        Assert.Equal("second", organization.Read("test_thing", left)["test_note"]);
        Assert.Equal("second", organization.Read("test_thing", right)["test_note"]);
    }

    [Fact]
    public void A_race_that_never_came_about_is_told()
    {
        using var organization = new TestOrganization();

        using var race = organization.Emulator.Interleave(AfterPreImages, () => { });

        var missed = Assert.Throws<InvalidOperationException>(race.Complete);
        Assert.StartsWith("No operation came to the point", missed.Message, StringComparison.Ordinal);
    }

    private static InterleavingPoint At(InterleavingMoment moment) => new("Update", "test_thing", moment);

    private static Entity Change(Guid id, string column, object value) =>
        new("test_thing", id) { [column] = value };

    private static void Both(TestOrganization organization, Guid one, Guid two, string note) =>
        organization.Admin.Execute(
            new ExecuteTransactionRequest
            {
                Requests =
                [
                    new UpdateRequest { Target = Change(one, "test_note", note) },
                    new UpdateRequest { Target = Change(two, "test_note", note) },
                ],
            }
        );
}
