using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Connections of an opportunity with people: two rows each.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly TestOrganization _organization = new();
    private readonly EntityReference _deal;
    private readonly EntityReference _friend;
    private readonly EntityReference _champion;
    private readonly EntityReference _supplier;

    public ConnectionTests()
    {
        _deal = new EntityReference("opportunity", Deal.Opportunity(_organization));
        _friend = Add("contact", "lastname", "Byron");
        _champion = Add("connectionrole", "name", "Champion");
        _supplier = Add("connectionrole", "name", "Supplier");
    }

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void A_connection_is_found_from_both_of_its_ends()
    {
        var id = Connect();

        var row = _organization.Read("connection", id);
        var other = Counterpart(id);
        Assert.Equal((_deal.Id, _friend.Id), Ends(row));
        Assert.Equal((_friend.Id, _deal.Id), Ends(other));
        Assert.Equal(("Byron", "deal"), (row["name"], other["name"]));
        Assert.Equal((true, false), (row["ismaster"], other["ismaster"]));
        Assert.Equal(id, other.GetAttributeValue<EntityReference>("relatedconnectionid").Id);
        Assert.Equal(_champion.Id, other.GetAttributeValue<EntityReference>("record1roleid").Id);
    }

    [Fact]
    public void A_change_of_either_row_changes_both()
    {
        var id = Connect();
        var other = Counterpart(id).Id;

        _organization.Admin.Update(
            new Entity("connection", other) { ["description"] = "met", ["record2roleid"] = _supplier }
        );
        _organization.Admin.Update(
            new Entity("connection", id) { ["record2id"] = Add("contact", "lastname", "Lovelace") }
        );

        var row = _organization.Read("connection", id);
        Assert.Equal(("Lovelace", "met"), (row["name"], row["description"]));
        Assert.Equal(_supplier.Id, row.GetAttributeValue<EntityReference>("record1roleid").Id);
        Assert.Equal("Lovelace", Counterpart(id).GetAttributeValue<EntityReference>("record1id").Name);
    }

    [Fact]
    public void Deleting_either_row_deletes_both()
    {
        var kept = Connect();
        var id = Connect();

        _organization.Admin.Delete("connection", Counterpart(id).Id);

        Assert.Equal(
            new[] { kept, Counterpart(kept).Id }.Order(),
            _organization.All("connection").Select(row => row.Id).Order()
        );
    }

    [Fact]
    public void Deleting_an_end_deletes_its_connections()
    {
        Connect();
        var self = Connect(_deal, _deal);
        Assert.Equal(4, _organization.All("connection").Count);

        _organization.Admin.Delete("opportunity", _deal.Id);

        Assert.NotEqual(Guid.Empty, self);
        Assert.Empty(_organization.All("connection"));
    }

    [Fact]
    public void A_connection_needs_its_ends()
    {
        var fault = TestOrganization.Fault(() =>
            _organization.Admin.Create(
                new Entity("connection")
                {
                    ["record1id"] = _deal,
                    ["record2id"] = new EntityReference("contact", Guid.NewGuid()),
                }
            )
        );

        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
        Assert.Empty(_organization.All("connection"));
    }

    [Theory]
    [InlineData("prvCreateConnection")]
    [InlineData("prvAppendConnection")]
    [InlineData("prvAppendToOpportunity")]
    [InlineData("prvAppendToContact")]
    public void A_connection_needs_the_privileges_of_three_tables(string missing)
    {
        string[] needed =
        [
            "prvCreateConnection",
            "prvAppendConnection",
            "prvReadConnection",
            "prvAppendToOpportunity",
            "prvAppendToContact",
        ];
        var some = _organization.AddUserWith("some", [.. needed.Except([missing])]);
        var all = _organization.AddUserWith("all", needed);
        var row = new Entity("connection") { ["record1id"] = _deal, ["record2id"] = _friend };

        var fault = TestOrganization.Fault(() => _organization.Emulator.ServiceFor(some).Create(row));
        _organization.Emulator.ServiceFor(all).Create(row);

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, _organization.All("connection").Count);
    }

    private Guid Connect() => Connect(_deal, _friend);

    private Guid Connect(EntityReference from, EntityReference to) =>
        _organization.Admin.Create(
            new Entity("connection")
            {
                ["record1id"] = from,
                ["record2id"] = to,
                ["record2roleid"] = _champion,
            }
        );

    private Entity Counterpart(Guid id) =>
        _organization.Read(
            "connection",
            _organization.Read("connection", id).GetAttributeValue<EntityReference>("relatedconnectionid").Id
        );

    private EntityReference Add(string table, string column, string name) =>
        new(table, _organization.Admin.Create(new Entity(table) { [column] = name }));

    private static (Guid, Guid) Ends(Entity row) =>
        (
            row.GetAttributeValue<EntityReference>("record1id").Id,
            row.GetAttributeValue<EntityReference>("record2id").Id
        );
}
