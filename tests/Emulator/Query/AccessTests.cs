using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class AccessTests : IDisposable
{
    private static readonly Guid Me = TestDatabase.Scope.UserId;
    private static readonly Guid MyUnit = TestDatabase.Scope.BusinessUnitId;
    private static readonly Guid UnitBelow = Guid.NewGuid();

    private readonly TestDatabase database = new();

    public AccessTests()
    {
        var colleague = Insert("systemuser", Guid.NewGuid());
        Insert("systemuser", Me);
        Insert("businessunit", MyUnit);
        Insert("businessunit", UnitBelow);
        Opportunity("mine", Me, MyUnit);
        Opportunity("near", colleague, MyUnit);
        Opportunity("below", colleague, UnitBelow);
        var shared = Opportunity("shared", colleague, Insert("businessunit", Guid.NewGuid()));
        database.Insert(
            "principalobjectaccess",
            ("objectid", shared),
            ("principalid", Me),
            ("accessrightsmask", 1)
        );
        database.Insert("competitor", ("name", "mine"));
    }

    [Theory]
    [InlineData(AccessDepth.None, "shared")]
    [InlineData(AccessDepth.Basic, "mine,shared")]
    [InlineData(AccessDepth.Local, "mine,near,shared")]
    [InlineData(AccessDepth.Deep, "below,mine,near,shared")]
    [InlineData(AccessDepth.Global, "below,mine,near,shared")]
    public void Rows_are_seen_as_far_as_the_depth_reaches_and_when_shared(AccessDepth depth, string expected)
    {
        Assert.Equal(expected, Names("opportunity", Access(depth)));
    }

    [Fact]
    public void Shares_count_only_for_those_they_are_meant_for()
    {
        Assert.Equal("mine", Names("opportunity", Access(AccessDepth.Basic) with { SharePrincipalIds = [] }));
    }

    [Theory]
    [InlineData(AccessDepth.Basic, "")]
    [InlineData(AccessDepth.Global, "mine")]
    public void Tables_without_an_owner_are_seen_as_a_whole_or_not_at_all(AccessDepth depth, string expected)
    {
        Assert.Equal(expected, Names("competitor", Access(depth)));
    }

    [Fact]
    public void Linked_rows_are_kept_to_what_may_be_seen_too()
    {
        var scope = TestDatabase.Scope with
        {
            Access = table => table == "systemuser" ? RowAccess.Everything : Access(AccessDepth.Basic),
        };

        var users = database.Fetch(
            "<fetch><entity name='systemuser'><attribute name='systemuserid'/>"
                + "<link-entity name='opportunity' from='ownerid' to='systemuserid' alias='o'><attribute name='name'/></link-entity>"
                + "</entity></fetch>",
            scope
        );

        var names = users.Entities.Select(row => row.GetAttributeValue<AliasedValue>("o.name").Value);
        Assert.Equal(["mine", "shared"], names.Order());
    }

    private static RowAccess Access(AccessDepth depth) =>
        new(depth)
        {
            OwnerIds = [Me],
            BusinessUnitIds = depth == AccessDepth.Deep ? [MyUnit, UnitBelow] : [MyUnit],
            SharePrincipalIds = [Me],
        };

    private Guid Insert(string table, Guid id) => database.Write(t => t.Insert(new Entity(table, id)));

    private Guid Opportunity(string name, Guid owner, Guid unit) =>
        database.Insert(
            "opportunity",
            ("name", name),
            ("ownerid", new EntityReference("systemuser", owner)),
            ("owningbusinessunit", new EntityReference("businessunit", unit))
        );

    private string Names(string table, RowAccess access)
    {
        var rows = database.Fetch(
            $"<fetch><entity name='{table}'><attribute name='name'/><order attribute='name'/></entity></fetch>",
            TestDatabase.Scope with
            {
                Access = _ => access,
            }
        );
        return string.Join(",", rows.Entities.Select(row => row["name"]));
    }

    public void Dispose() => database.Dispose();
}
