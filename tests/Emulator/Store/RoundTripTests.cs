using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Store.Columns;
using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

[Trait("Category", "Property")]
public sealed class RoundTripTests : IDisposable
{
    private readonly TestDatabase database = new();

    private static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new(year, month, day, hour, minute, second, DateTimeKind.Utc);

    public static TheoryData<string, object> Values =>
        new()
        {
            { "sample_name", "Größe Ñ 長さ" },
            { "sample_notes", new string('x', 5000) },
            { "sample_count", -1000 },
            { "sample_large", long.MaxValue },
            { "sample_share", -99999999999.125m },
            { "sample_rate", 99999999999.000000000001m },
            { "sample_weight", 0.1234 },
            { "sample_price", new Money(922337203685477m) },
            { "sample_price", new Money(-0.0001m) },
            { "sample_active", false },
            { "sample_at", Utc(1753, 1, 1, 23, 59, 59) },
            { "sample_day", Utc(2024, 2, 29) },
            { "sample_wall", Utc(2024, 3, 31, 2, 30) },
            { "sample_colour", new OptionSetValue(2) },
            { "sample_tag", new Guid("01020304-0506-0708-090a-0b0c0d0e0f10") },
            { "sample_tablename", "account" },
        };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_comes_back_as_it_was_written(string column, object value)
    {
        var id = database.Insert(SampleSchema.Table, (column, value));

        var row = database.Find(SampleSchema.Table, id)!;

        Assert.Equal(value, row[column]);
        Assert.Equal(value.GetType(), row[column].GetType());
    }

    [Fact]
    [Trait("Fact", "23")]
    public void Dates_come_back_as_utc()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_at", new DateTime(2024, 5, 6, 7, 8, 9)));

        var at = (DateTime)database.Find(SampleSchema.Table, id)!["sample_at"];

        Assert.Equal(Utc(2024, 5, 6, 7, 8, 9), at);
        Assert.Equal(DateTimeKind.Utc, at.Kind);
    }

    [Fact]
    public void Fractions_of_seconds_are_dropped()
    {
        var id = database.Insert(
            SampleSchema.Table,
            ("sample_at", Utc(1960, 1, 1, 0, 0, 1).AddMilliseconds(999))
        );

        Assert.Equal(Utc(1960, 1, 1, 0, 0, 1), database.Find(SampleSchema.Table, id)!["sample_at"]);
    }

    [Fact]
    [Trait("Fact", "23")]
    public void A_date_loses_its_time_of_day()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_day", Utc(2024, 5, 6, 23, 59)));

        Assert.Equal(Utc(2024, 5, 6), database.Find(SampleSchema.Table, id)!["sample_day"]);
    }

    [Fact]
    public void Options_come_back_in_order_and_once()
    {
        var options = new OptionSetValueCollection { new(3), new(1), new(3) };
        var id = database.Insert(SampleSchema.Table, ("sample_colours", options));

        var stored = (OptionSetValueCollection)database.Find(SampleSchema.Table, id)!["sample_colours"];

        Assert.Equal([1, 3], stored.Select(option => option.Value));
    }

    [Fact]
    public void No_options_are_no_value()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_colours", new OptionSetValueCollection()));

        Assert.False(database.Find(SampleSchema.Table, id)!.Contains("sample_colours"));
    }

    [Theory]
    [InlineData("account", "name")]
    [InlineData("contact", "fullname")]
    public void A_lookup_comes_back_with_table_and_name(string table, string nameColumn)
    {
        var target = database.Insert(table, (nameColumn, "Fabrikam"));
        var id = database.Insert(SampleSchema.Table, ("sample_party", new EntityReference(table, target)));

        var party = (EntityReference)database.Find(SampleSchema.Table, id)!["sample_party"];

        Assert.Equal(table, party.LogicalName);
        Assert.Equal(target, party.Id);
        Assert.Equal("Fabrikam", party.Name);
    }

    [Fact]
    public void Decimals_are_rounded_to_the_precision_of_their_column()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_share", 1.2345m));

        Assert.Equal(1.235m, database.Find(SampleSchema.Table, id)!["sample_share"]);
    }

    [Theory]
    [InlineData("Ärger  ", "arger")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("ΣΊΣΥΦΟΣ", "σισυφοσ")]
    [InlineData("e\u0301", "e")]
    public void Folding_drops_case_accents_and_trailing_spaces(string text, string folded)
    {
        Assert.Equal(folded, Fold.Of(text));
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        Gen.String.Sample(text => Assert.Equal(Fold.Of(text), Fold.Of(Fold.Of(text))));
    }

    [Fact]
    public void Recipients_of_an_email_are_activity_parties()
    {
        var account = database.Insert("account", ("name", "Contoso"));
        var party = TestDatabase.Row(
            "activityparty",
            Guid.Empty,
            ("partyid", new EntityReference("account", account))
        );
        var recipients = new EntityCollection([party]) { EntityName = "activityparty" };
        var id = database.Insert("email", ("subject", "Hello"), ("to", recipients));

        using var view = database.Database.Read();
        var to = view.Find("email", id, new ColumnSet("to"))!.GetAttributeValue<EntityCollection>("to");

        Assert.Equal(account, to.Entities.Single().GetAttributeValue<EntityReference>("partyid").Id);
    }

    public void Dispose() => database.Dispose();
}
