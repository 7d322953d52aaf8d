using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Store;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Now is Monday, 17 August 2020, 13:00 for the user, who lives two hours east of Greenwich.</summary>
public sealed class DateOperatorTests : IDisposable
{
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone(
        "East",
        TimeSpan.FromHours(2),
        "East",
        "East"
    );

    private static readonly QueryScope Scope = TestDatabase.Scope with
    {
        TimeZone = East,
        Now = new DateTime(2020, 8, 17, 11, 0, 0, DateTimeKind.Utc),
    };

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData("today", null, "2020-08-17T00:00:00", "2020-08-17T23:59:59")]
    [InlineData("yesterday", null, "2020-08-16T00:00:00", "2020-08-16T23:59:59")]
    [InlineData("tomorrow", null, "2020-08-18T00:00:00", "2020-08-18T23:59:59")]
    [InlineData("last-x-days", 4, "2020-08-13T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("next-x-days", 4, "2020-08-17T13:00:00", "2020-08-21T23:59:59")]
    [InlineData("last-seven-days", null, "2020-08-10T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("next-seven-days", null, "2020-08-17T13:00:00", "2020-08-24T23:59:59")]
    [InlineData("last-x-hours", 2, "2020-08-17T11:00:00", "2020-08-17T13:00:00")]
    [InlineData("next-x-hours", 2, "2020-08-17T13:00:00", "2020-08-17T15:00:00")]
    [InlineData("last-x-weeks", 2, "2020-08-03T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("next-x-weeks", 1, "2020-08-17T13:00:00", "2020-08-24T23:59:59")]
    [InlineData("last-x-months", 1, "2020-07-17T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("last-x-years", 1, "2019-08-17T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("this-week", null, "2020-08-16T00:00:00", "2020-08-22T23:59:59")]
    [InlineData("last-week", null, "2020-08-09T00:00:00", "2020-08-15T23:59:59")]
    [InlineData("next-week", null, "2020-08-23T00:00:00", "2020-08-29T23:59:59")]
    [InlineData("this-month", null, "2020-08-01T00:00:00", "2020-08-31T23:59:59")]
    [InlineData("last-month", null, "2020-07-01T00:00:00", "2020-07-31T23:59:59")]
    [InlineData("next-month", null, "2020-09-01T00:00:00", "2020-09-30T23:59:59")]
    [InlineData("this-year", null, "2020-01-01T00:00:00", "2020-12-31T23:59:59")]
    [InlineData("last-year", null, "2019-01-01T00:00:00", "2019-12-31T23:59:59")]
    [InlineData("next-year", null, "2021-01-01T00:00:00", "2021-12-31T23:59:59")]
    [InlineData("on", "2020-08-20", "2020-08-20T00:00:00", "2020-08-20T23:59:59")]
    [InlineData("on-or-before", "2020-08-20", null, "2020-08-20T23:59:59")]
    [InlineData("on-or-after", "2020-08-20", "2020-08-20T00:00:00", null)]
    [InlineData("olderthan-x-minutes", 30, null, "2020-08-17T12:29:59")]
    [InlineData("olderthan-x-hours", 1, null, "2020-08-17T11:59:59")]
    [InlineData("olderthan-x-days", 2, null, "2020-08-15T12:59:59")]
    [InlineData("olderthan-x-months", 2, null, "2020-06-17T12:59:59")]
    [Trait("Fact", "19")]
    public void An_operator_covers_its_span_in_the_users_time_and_not_a_second_more(
        string code,
        object? value,
        string? first,
        string? last
    )
    {
        if (first is not null)
            Insert(first, -1, "before", "first");
        if (last is not null)
            Insert(last, +1, "after", "last");

        var found = Names("sample_at", code, value);

        Assert.Equal(
            new[] { first is null ? null : "first", last is null ? null : "last" }.OfType<string>(),
            found
        );
    }

    [Theory]
    [InlineData("today", null, "2020-08-17")]
    [InlineData("last-x-days", 1, "2020-08-16,2020-08-17")]
    [InlineData("next-x-days", 1, "2020-08-17,2020-08-18")]
    [InlineData("on-or-before", "2020-08-15", "2020-08-15")]
    [InlineData("this-month", null, "2020-08-15,2020-08-16,2020-08-17,2020-08-18,2020-08-19")]
    [Trait("Fact", "23")]
    public void Dates_without_time_are_compared_as_they_stand(string code, object? value, string expected)
    {
        for (var day = 15; day <= 19; day++)
            database.Insert(
                SampleSchema.Table,
                ("sample_name", $"2020-08-{day}"),
                ("sample_day", new DateTime(2020, 8, day))
            );

        Assert.Equal(expected, string.Join(",", Names("sample_day", code, value)));
    }

    [Theory]
    [InlineData("next-x-days", true, "2020-08-17,2020-08-18")]
    [InlineData("next-x-days", false, "2020-08-18")]
    [InlineData("olderthan-x-days", true, "2020-08-15")]
    [InlineData("olderthan-x-days", false, "2020-08-15,2020-08-16")]
    public void Whether_today_is_over_at_noon_is_a_switch(string code, bool comparesDays, string expected)
    {
        for (var day = 15; day <= 18; day++)
            database.Insert(
                SampleSchema.Table,
                ("sample_name", $"2020-08-{day}"),
                ("sample_day", new DateTime(2020, 8, day))
            );

        var found = database.Fetch(
            "<fetch><entity name='sample_thing'><attribute name='sample_name'/><order attribute='sample_name'/>"
                + $"<filter><condition attribute='sample_day' operator='{code}' value='1'/></filter></entity></fetch>",
            TestDatabase.Scope with
            {
                DaysCompareWithToday = comparesDays,
            }
        );

        Assert.Equal(expected, string.Join(",", found.Entities.Select(row => row["sample_name"])));
    }

    [Theory]
    [InlineData("last-x-hours", false, "10:40")]
    [InlineData("last-x-hours", true, "10:10,10:40")]
    [InlineData("next-x-hours", false, "12:20")]
    [InlineData("next-x-hours", true, "12:20,12:50")]
    public void Whether_spans_of_hours_are_whole_hours_is_a_switch(string code, bool whole, string expected)
    {
        foreach (var time in new[] { "09:50", "10:10", "10:40", "12:20", "12:50", "13:10" })
            database.Insert(
                SampleSchema.Table,
                ("sample_name", time),
                ("sample_at", DateTime.SpecifyKind(DateTime.Parse($"2020-08-17T{time}"), DateTimeKind.Utc))
            );

        var found = database.Fetch(
            "<fetch><entity name='sample_thing'><attribute name='sample_name'/><order attribute='sample_name'/>"
                + $"<filter><condition attribute='sample_at' operator='{code}' value='1'/></filter></entity></fetch>",
            TestDatabase.Scope with
            {
                HoursCountWhole = whole,
                Now = new DateTime(2020, 8, 17, 11, 30, 0),
            }
        );

        Assert.Equal(expected, string.Join(",", found.Entities.Select(row => row["sample_name"])));
    }

    [Fact]
    public void A_day_on_which_clocks_change_is_a_whole_day()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");
        var scope = TestDatabase.Scope with { TimeZone = zone, Now = new DateTime(2020, 10, 25, 12, 0, 0) };
        foreach (var (name, hour) in new[] { ("22", 22), ("23", 23) })
            database.Insert(
                SampleSchema.Table,
                ("sample_name", name),
                ("sample_at", new DateTime(2020, 10, 25, hour, 30, 0, DateTimeKind.Utc))
            );

        var found = database.Fetch(Query("sample_at", "today", null), scope);

        Assert.Equal("22", found.Entities.Single()["sample_name"]);
    }

    [Fact]
    public void A_text_with_an_offset_is_an_instant()
    {
        Insert("2020-08-17T10:00:00", 0, "same", "also");

        Assert.Equal(["also", "same"], Names("sample_at", "eq", "2020-08-17T08:00:00Z"));
        Assert.Equal(["also", "same"], Names("sample_at", "eq", "2020-08-17T10:00:00"));
    }

    private void Insert(string local, int away, string nameAway, string name)
    {
        var at = DateTime.Parse(local, CultureInfo.InvariantCulture).AddHours(-2);
        database.Insert(SampleSchema.Table, ("sample_name", name), ("sample_at", at));
        database.Insert(SampleSchema.Table, ("sample_name", nameAway), ("sample_at", at.AddSeconds(away)));
    }

    private string[] Names(string column, string code, object? value) =>
        [
            .. database
                .Fetch(Query(column, code, value), Scope)
                .Entities.Select(row => (string)row["sample_name"]),
        ];

    private static string Query(string column, string code, object? value) =>
        $"<fetch><entity name='sample_thing'><attribute name='sample_name'/><order attribute='sample_name'/><filter>"
        + $"<condition attribute='{column}' operator='{code}'{(value is null ? "" : $" value='{value}'")}/>"
        + "</filter></entity></fetch>";

    public void Dispose() => database.Dispose();
}
