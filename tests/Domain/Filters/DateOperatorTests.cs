using System;
using System.Globalization;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tests.Domain.Filters;

/// <summary>Now is Monday 17 August 2020 13:00, as in the observations that these figures come from.</summary>
public sealed class DateOperatorTests
{
    private static readonly DateTime Now = new(2020, 8, 17, 13, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("last-x-days", "4", "2020-08-13T00:00", true)]
    [InlineData("last-x-days", "4", "2020-08-12T23:59", false)]
    [InlineData("last-x-days", "4", "2020-08-17T13:00", true)]
    [InlineData("last-x-days", "4", "2020-08-17T13:01", false)]
    [InlineData("next-x-days", "4", "2020-08-21T23:59", true)]
    [InlineData("next-x-days", "4", "2020-08-22T00:00", false)]
    [InlineData("next-x-days", "4", "2020-08-17T12:59", false)]
    [InlineData("last-x-hours", "2", "2020-08-17T11:00", true)]
    [InlineData("last-x-hours", "2", "2020-08-17T10:59", false)]
    [InlineData("next-x-hours", "2", "2020-08-17T15:00", true)]
    [InlineData("last-x-weeks", "1", "2020-08-10T00:00", true)]
    [InlineData("next-x-months", "1", "2020-09-17T23:59", true)]
    [InlineData("next-x-years", "1", "2021-08-18T00:00", false)]
    [InlineData("last-seven-days", "", "2020-08-10T00:00", true)]
    [InlineData("next-seven-days", "", "2020-08-25T00:00", false)]
    [InlineData("yesterday", "", "2020-08-16T00:00", true)]
    [InlineData("today", "", "2020-08-17T23:59", true)]
    [InlineData("tomorrow", "", "2020-08-19T00:00", false)]
    [InlineData("this-week", "", "2020-08-16T00:00", true)]
    [InlineData("this-week", "", "2020-08-23T00:00", false)]
    [InlineData("last-week", "", "2020-08-09T00:00", true)]
    [InlineData("next-week", "", "2020-08-29T23:59", true)]
    [InlineData("this-month", "", "2020-08-31T23:59", true)]
    [InlineData("next-month", "", "2020-10-01T00:00", false)]
    [InlineData("this-year", "", "2020-12-31T23:59", true)]
    [InlineData("last-year", "", "2019-12-31T23:59", true)]
    [InlineData("on", "2020-08-13", "2020-08-13T23:59", true)]
    [InlineData("on-or-before", "2020-08-13", "2020-08-14T00:00", false)]
    [InlineData("on-or-after", "2020-08-13", "2020-08-13T00:00", true)]
    [InlineData("olderthan-x-minutes", "30", "2020-08-17T12:29", true)]
    [InlineData("olderthan-x-hours", "1", "2020-08-17T12:00", false)]
    [InlineData("olderthan-x-days", "1", "2020-08-16T12:59", true)]
    [InlineData("olderthan-x-months", "1", "2020-07-17T13:00", false)]
    [InlineData("olderthan-x-years", "100000", "2020-07-17T13:00", false)]
    public void Instants_lie_in_the_periods_that_Dataverse_means(
        string name,
        string value,
        string createdOn,
        bool expected
    )
    {
        var instant = DateTime.Parse(createdOn, CultureInfo.InvariantCulture);

        Assert.Equal(expected, IsTrue("createdon", name, value, ColumnValue.OfInstant(instant)));
    }

    [Theory]
    [InlineData("today", "", "2020-08-17", true)]
    [InlineData("next-x-days", "4", "2020-08-17", true)]
    [InlineData("next-x-days", "4", "2020-08-22", false)]
    [InlineData("last-x-days", "4", "2020-08-12", false)]
    [InlineData("on-or-after", "2020-08-18", "2020-08-17", false)]
    [InlineData("olderthan-x-days", "1", "2020-08-16", false)]
    [InlineData("eq", "2020-08-17", "2020-08-17", true)]
    public void Dates_are_compared_as_dates(string name, string value, string closeDate, bool expected)
    {
        var date = DateTime.Parse(closeDate, CultureInfo.InvariantCulture);

        Assert.Equal(expected, IsTrue("estimatedclosedate", name, value, ColumnValue.OfDate(date)));
    }

    [Fact]
    public void A_day_begins_at_midnight_of_the_zone()
    {
        var lateEvening = ColumnValue.OfInstant(new DateTime(2026, 11, 17, 23, 30, 0));
        var moment = new Moment(Given.Now, Given.Berlin, DayOfWeek.Monday);
        var today = FilterReader.Read(Condition("createdon", "today", ""), Given.Scope).Filter;

        Assert.True(today.IsTrue(Given.Values(("createdon", lateEvening)), moment));
    }

    private static bool IsTrue(string column, string name, string value, ColumnValue stored)
    {
        var reading = FilterReader.Read(Condition(column, name, value), Given.Scope);
        Assert.Empty(reading.Problems);
        var moment = new Moment(Now, TimeZoneRules.Utc, DayOfWeek.Sunday);
        return reading.Filter.IsTrue(Given.Values((column, stored)), moment);
    }

    private static string Condition(string column, string name, string value) =>
        value.Length == 0
            ? $"<filter><condition attribute='{column}' operator='{name}' /></filter>"
            : $"<filter><condition attribute='{column}' operator='{name}' value='{value}' /></filter>";
}
