using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

public sealed class TransactionTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void Only_the_columns_asked_for_come_back_and_the_key()
    {
        var id = database.Insert("account", ("name", "Contoso"), ("numberofemployees", 12));

        using var view = database.Database.Read();
        var row = view.Find("account", id, new ColumnSet("name", "fax"))!;

        Assert.Equal(["accountid", "name"], row.Attributes.Keys.Order());
    }

    [Fact]
    public void An_update_writes_only_its_columns_and_null_clears()
    {
        var id = database.Insert("account", ("name", "Contoso"), ("fax", "1"), ("telephone1", "2"));

        database.Update("account", id, ("fax", null), ("telephone1", "3"));

        var row = database.Find("account", id)!;
        Assert.Equal("Contoso", row["name"]);
        Assert.False(row.Contains("fax"));
        Assert.Equal("3", row["telephone1"]);
    }

    [Fact]
    public void A_transaction_sees_its_own_writes_and_others_do_not_after_a_rollback()
    {
        Guid id;
        using (var transaction = database.Database.Begin())
        {
            id = transaction.Insert(new Entity("account") { ["name"] = "Contoso" });
            Assert.True(transaction.Exists("account", id));
        }

        Assert.Null(database.Find("account", id));
    }

    [Fact]
    public void A_savepoint_that_is_not_kept_undoes_what_came_after_it()
    {
        var rows = database.Write(transaction =>
        {
            var kept = transaction.Insert(new Entity("account") { ["name"] = "kept" });
            using (transaction.SavePoint())
            {
                using (var inner = transaction.SavePoint())
                {
                    transaction.Insert(new Entity("account") { ["name"] = "inner" });
                    inner.Keep();
                }
                transaction.Delete("account", kept);
            }
            return transaction.Query(
                new QueryExpression("account") { ColumnSet = new("name") },
                TestDatabase.Scope
            );
        });

        Assert.Equal("kept", rows.Entities.Single()["name"]);
    }

    [Fact]
    public void Every_write_gets_a_higher_row_version()
    {
        var first = database.Insert("account", ("name", "A"));
        var second = database.Insert("contact", ("lastname", "B"));
        var before = Version("account", first);
        database.Update("account", first);

        Assert.True(before < Version("contact", second));
        Assert.True(Version("contact", second) < Version("account", first));
    }

    [Fact]
    public void A_reference_to_a_missing_row_is_refused()
    {
        var missing = Guid.NewGuid();

        var fault = TestOrganization.Fault(() =>
            database.Insert("opportunity", ("parentaccountid", new EntityReference("account", missing)))
        );

        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
        Assert.Equal($"account With Id = {missing} Does Not Exist", fault.Message);
    }

    [Fact]
    public void An_update_of_a_missing_row_is_refused()
    {
        var id = Guid.NewGuid();

        Assert.Equal(
            $"account With Id = {id} Does Not Exist",
            TestOrganization.Fault(() => database.Update("account", id, ("name", "x"))).Message
        );
    }

    [Fact]
    public void An_id_is_used_once()
    {
        var id = database.Insert("account", ("name", "A"));

        var fault = TestOrganization.Fault(() => database.Write(t => t.Insert(new Entity("account", id))));

        Assert.Equal((int)ErrorCode.DuplicateRecord, fault.ErrorCode);
        Assert.Equal("Cannot insert duplicate key.", fault.Message);
    }

    [Theory]
    [InlineData(
        "sample_price",
        "12",
        "Incorrect attribute value type System.String for 'sample_thing.sample_price': expected Microsoft.Xrm.Sdk.Money."
    )]
    [InlineData(
        "sample_count",
        1001,
        "A validation error occurred. The value of 'sample_count' on record of type 'sample_thing' is outside the valid range. Accepted Values: -1000 to 1000"
    )]
    [InlineData(
        "sample_code",
        "123456789012345678901",
        "A validation error occurred. The length of the 'sample_code' attribute of the 'sample_thing' entity exceeded the maximum allowed length of '20'."
    )]
    [InlineData(
        "sample_cont",
        1,
        "'sample_thing' entity doesn't contain attribute with Name = 'sample_cont' and NameMapping = 'Logical'. Did you mean 'sample_count'?"
    )]
    public void A_value_that_does_not_suit_its_column_is_refused(string column, object value, string message)
    {
        Assert.Equal(
            message,
            TestOrganization.Fault(() => database.Insert(SampleSchema.Table, (column, value))).Message
        );
    }

    [Fact]
    public void An_option_that_does_not_exist_is_refused()
    {
        var fault = TestOrganization.Fault(() =>
            database.Insert(SampleSchema.Table, ("sample_colour", new OptionSetValue(9)))
        );

        Assert.Equal((int)ErrorCode.PicklistValueOutOfRange, fault.ErrorCode);
        Assert.EndsWith("is outside the valid range. Accepted Values: 1,2,3", fault.Message);
    }

    [Fact]
    public void An_unknown_table_is_refused_by_name()
    {
        var fault = TestOrganization.Fault(() => database.Insert("accounts"));

        Assert.Equal((int)ErrorCode.QueryBuilderNoEntity, fault.ErrorCode);
        Assert.Contains("'accounts'", fault.Message);
    }

    [Fact]
    public void Clearing_a_lookup_touches_every_row_that_refers_to_the_target()
    {
        var account = database.Insert("account", ("name", "A"));
        var lookup = new EntityReference("account", account);
        var id = database.Insert("opportunity", ("parentaccountid", lookup));
        database.Insert("opportunity");

        var cleared = database.Write(t => t.ClearLookup("opportunity", "parentaccountid", lookup));

        Assert.Equal(1, cleared);
        Assert.False(database.Find("opportunity", id)!.Contains("parentaccountid"));
    }

    [Fact]
    public void A_schema_change_is_undone_with_its_transaction()
    {
        var wider = SampleSchema.Thing.With(
            new Column { SchemaName = "sample_Extra", Type = ColumnType.Integer }
        );
        using (var transaction = database.Database.Begin())
        {
            transaction.ChangeSchema(transaction.Schema.Merge(new Schema { Tables = [wider] }));
            transaction.Insert(TestDatabase.Row(SampleSchema.Table, Guid.Empty, ("sample_extra", 5)));
        }

        Assert.Null(database.Database.Schema.Table(SampleSchema.Table).Find("sample_extra"));
        Assert.Empty(database.Run(new QueryExpression(SampleSchema.Table)).Entities);
    }

    [Fact]
    public void More_decimals_and_a_second_target_keep_the_values_of_a_column()
    {
        var parent = database.Insert(SampleSchema.Table);
        var lookup = new EntityReference(SampleSchema.Table, parent);
        var id = database.Insert(SampleSchema.Table, ("sample_share", 1.234m), ("sample_parent", lookup));
        var thing = SampleSchema.Thing;
        var changed = thing.With(
            thing.Column("sample_share") with
            {
                Precision = 9,
            },
            thing.Column("sample_parent") with
            {
                Targets = [SampleSchema.Table, "account"],
            }
        );

        database.Write(t =>
        {
            t.ChangeSchema(t.Schema.Merge(new Schema { Tables = [changed] }));
            return id;
        });

        var row = database.Find(SampleSchema.Table, id)!;
        Assert.Equal(1.234m, row["sample_share"]);
        Assert.Equal(lookup, row["sample_parent"]);
    }

    private long Version(string table, Guid id) =>
        database.Find(table, id)!.GetAttributeValue<long>("versionnumber");

    public void Dispose() => database.Dispose();
}
