using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class AggregateTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void Counts_sums_and_extremes_leave_nulls_out()
    {
        Insert(("sample_price", new Money(10.10m)), ("sample_count", 3));
        Insert(("sample_price", new Money(0.05m)), ("sample_count", 4));
        Insert();

        var row = One(
            "<attribute name='sample_thingid' aggregate='count' alias='rows'/>"
                + "<attribute name='sample_count' aggregate='countcolumn' alias='counted'/>"
                + "<attribute name='sample_price' aggregate='sum' alias='sum'/>"
                + "<attribute name='sample_price' aggregate='avg' alias='avg'/>"
                + "<attribute name='sample_count' aggregate='avg' alias='whole'/>"
                + "<attribute name='sample_price' aggregate='max' alias='max'/>"
                + "<attribute name='sample_count' aggregate='min' alias='min'/>"
        );

        Assert.Equal(3, Value(row, "rows"));
        Assert.Equal(2, Value(row, "counted"));
        Assert.Equal(new Money(10.15m), Value(row, "sum"));
        Assert.Equal(new Money(5.075m), Value(row, "avg"));
        Assert.Equal(3, Value(row, "whole"));
        Assert.Equal(new Money(10.10m), Value(row, "max"));
        Assert.Equal(3, Value(row, "min"));
    }

    [Fact]
    public void Distinct_counts_take_texts_as_the_platform_compares_them()
    {
        foreach (var name in new[] { "Wien", "WIEN ", "Graz" })
            Insert(("sample_name", name));

        var row = One("<attribute name='sample_name' aggregate='countcolumn' distinct='true' alias='n'/>");

        Assert.Equal(2, Value(row, "n"));
    }

    [Fact]
    public void Wide_decimals_are_summed_exactly()
    {
        Insert(("sample_rate", 99999999999.000000000001m));
        Insert(("sample_rate", 0.000000000001m));

        var row = One("<attribute name='sample_rate' aggregate='sum' alias='sum'/>");

        Assert.Equal(99999999999.000000000002m, Value(row, "sum"));
    }

    [Fact]
    public void Nothing_at_all_is_one_row_without_a_sum()
    {
        var row = One(
            "<attribute name='sample_price' aggregate='sum' alias='sum'/>"
                + "<attribute name='sample_price' aggregate='count' alias='n'/>"
        );

        Assert.Null(Value(row, "sum"));
        Assert.Equal(0, Value(row, "n"));
    }

    [Fact]
    public void A_sum_of_nothing_but_nulls_is_zero()
    {
        Insert();

        Assert.Equal(
            new Money(0),
            Value(One("<attribute name='sample_price' aggregate='sum' alias='sum'/>"), "sum")
        );
    }

    [Fact]
    public void A_sum_that_is_too_large_is_refused()
    {
        Insert(("sample_large", long.MaxValue));
        Insert(("sample_large", 1L));

        var fault = Refused("<attribute name='sample_large' aggregate='sum' alias='sum'/>");

        Assert.Equal((int)ErrorCode.SqlArithmeticOverflowError, fault.ErrorCode);
    }

    [Fact]
    public void Choices_group_by_value_and_sort_by_label()
    {
        foreach (var colour in new[] { 1, 2, 2, 3 })
            Insert(("sample_colour", new OptionSetValue(colour)));
        Insert();

        var rows = Fetch(
            "<attribute name='sample_colour' groupby='true' alias='colour'/>"
                + "<attribute name='sample_colour' aggregate='count' alias='n'/><order alias='colour'/>"
        );

        var groups = rows.Entities.Select(row => $"{Text(row, "colour")}={Value(row, "n")}");
        Assert.Equal(["=1", "Blue=1", "Green=2", "Red=1"], groups);
    }

    [Fact]
    public void Lookups_group_by_row_and_come_with_their_name()
    {
        var account = new EntityReference("account", database.Insert("account", ("name", "Contoso")));
        Insert(("sample_party", account));
        Insert(("sample_party", account));

        var row = One(
            "<attribute name='sample_party' groupby='true' alias='party'/>"
                + "<attribute name='sample_name' aggregate='count' alias='n'/>"
        );

        Assert.Equal(account, Value(row, "party"));
        Assert.Equal("Contoso", ((EntityReference)Value(row, "party")!).Name);
        Assert.Equal(2, Value(row, "n"));
    }

    [Theory]
    [InlineData("day", 31)]
    [InlineData("week", 53)]
    [InlineData("month", 12)]
    [InlineData("quarter", 4)]
    [InlineData("year", 2020)]
    public void Dates_group_by_the_users_calendar(string part, int expected)
    {
        var west = TimeZoneInfo.CreateCustomTimeZone("West", TimeSpan.FromHours(-5), "West", "West");
        Insert(("sample_at", new DateTime(2021, 1, 1, 3, 0, 0, DateTimeKind.Utc)));

        var rows = database.Fetch(
            Query($"<attribute name='sample_at' groupby='true' dategrouping='{part}' alias='part'/>"),
            TestDatabase.Scope with
            {
                TimeZone = west,
            }
        );

        Assert.Equal(expected, Value(rows.Entities.Single(), "part"));
    }

    [Fact]
    public void Links_may_be_aggregated()
    {
        var account = database.Insert("account", ("name", "Contoso"));
        foreach (var value in new[] { 100m, 250m })
            database.Insert(
                "opportunity",
                ("parentaccountid", new EntityReference("account", account)),
                ("estimatedvalue", new Money(value))
            );

        var rows = database.Fetch(
            "<fetch aggregate='true'><entity name='account'><attribute name='name' groupby='true' alias='name'/>"
                + "<link-entity name='opportunity' from='parentaccountid' to='accountid'>"
                + "<attribute name='estimatedvalue' aggregate='sum' alias='sum'/></link-entity></entity></fetch>"
        );

        Assert.Equal(new Money(350m), Value(rows.Entities.Single(), "sum"));
    }

    [Fact]
    [Trait("Fact", "19")]
    public void More_source_rows_than_the_limit_are_refused()
    {
        Insert();
        Insert();
        const string count = "<attribute name='sample_name' aggregate='count' alias='n'/>";

        var fault = Assert
            .Throws<FaultException<OrganizationServiceFault>>(() =>
                database.Fetch(Query(count).Replace("<fetch ", "<fetch aggregatelimit='1' "))
            )
            .Detail;

        Assert.Equal(unchecked((int)0x8004E023), fault.ErrorCode);
        Assert.Equal("AggregateQueryRecordLimit exceeded. Cannot perform this operation.", fault.Message);
    }

    [Theory]
    [InlineData("<attribute name='sample_name'/>", ErrorCode.QueryBuilderAttributeWithAggregate)]
    [InlineData("<attribute name='sample_name' aggregate='count'/>", ErrorCode.QueryBuilderInvalidAlias)]
    [InlineData(
        "<attribute name='sample_name' aggregate='sum' alias='a'/>",
        ErrorCode.QueryBuilderInvalidAggregateAttribute
    )]
    [InlineData(
        "<attribute name='sample_name' aggregate='count' groupby='true' alias='a'/>",
        ErrorCode.QueryBuilderAttributeCannotBeGroupByAndAggregate
    )]
    [InlineData(
        "<attribute name='sample_name' aggregate='count' alias='a'/><order attribute='sample_name'/>",
        ErrorCode.QueryBuilderAttributeNotAllowedForAggregateOrderBy
    )]
    [InlineData(
        "<attribute name='sample_name' groupby='true' dategrouping='month' alias='a'/>",
        ErrorCode.QueryBuilderInvalidDateGrouping
    )]
    public void What_makes_no_sense_is_refused_with_the_platforms_code(string columns, ErrorCode code)
    {
        Assert.Equal((int)code, Refused(columns).ErrorCode);
    }

    private void Insert(params (string Column, object? Value)[] values) =>
        database.Insert(SampleSchema.Table, values);

    private static string Query(string columns) =>
        $"<fetch aggregate='true'><entity name='sample_thing'>{columns}</entity></fetch>";

    private EntityCollection Fetch(string columns) => database.Fetch(Query(columns));

    private Entity One(string columns) => Fetch(columns).Entities.Single();

    private OrganizationServiceFault Refused(string columns) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Fetch(columns)).Detail;

    private static object? Value(Entity row, string alias) =>
        row.GetAttributeValue<AliasedValue>(alias).Value;

    private static string Text(Entity row, string alias) =>
        row.FormattedValues.TryGetValue(alias, out var text) ? text : "";

    public void Dispose() => database.Dispose();
}
