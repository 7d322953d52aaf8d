using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Fact 3.1, fiscal operators: now is 17 August 2020; fiscal years start on 1 April, in quarters.</summary>
public sealed class FiscalTests : IDisposable
{
    private static readonly FiscalCalendar April = new(4, 4, 1, false);

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData("this-fiscal-year", "", "2020-04-01", "2021-03-31")]
    [InlineData("last-fiscal-year", "", "2019-04-01", "2020-03-31")]
    [InlineData("next-fiscal-year", "", "2021-04-01", "2022-03-31")]
    [InlineData("last-x-fiscal-years", "2", "2018-04-01", "2020-03-31")]
    [InlineData("next-x-fiscal-years", "2", "2021-04-01", "2023-03-31")]
    [InlineData("this-fiscal-period", "", "2020-07-01", "2020-09-30")]
    [InlineData("last-fiscal-period", "", "2020-04-01", "2020-06-30")]
    [InlineData("next-fiscal-period", "", "2020-10-01", "2020-12-31")]
    [InlineData("last-x-fiscal-periods", "3", "2019-10-01", "2020-06-30")]
    [InlineData("next-x-fiscal-periods", "2", "2020-10-01", "2021-03-31")]
    [InlineData("in-fiscal-year", "2019", "2019-04-01", "2020-03-31")]
    [InlineData("in-fiscal-period-and-year", "4,2019", "2020-01-01", "2020-03-31")]
    [InlineData("in-or-before-fiscal-period-and-year", "1,2020", null, "2020-06-30")]
    [InlineData("in-or-after-fiscal-period-and-year", "1,2020", "2020-04-01", null)]
    public void A_fiscal_operator_covers_its_days_and_not_one_more(
        string code,
        string values,
        string? first,
        string? last
    )
    {
        if (first is not null)
            InsertDays(first, -1);
        if (last is not null)
            InsertDays(last, +1);

        var found = Days(code, values);

        Assert.Equal(new[] { first, last }.OfType<string>(), found);
    }

    [Theory]
    [InlineData("last-x-fiscal-years", "2", "2019-04-01", "2021-03-31")]
    [InlineData("next-x-fiscal-years", "2", "2020-04-01", "2022-03-31")]
    [InlineData("last-x-fiscal-periods", "2", "2020-04-01", "2020-09-30")]
    [InlineData("next-x-fiscal-periods", "2", "2020-07-01", "2020-12-31")]
    public void The_current_one_is_among_the_last_and_the_next_by_switch(
        string code,
        string values,
        string first,
        string last
    )
    {
        InsertDays(first, -1);
        InsertDays(last, +1);

        Assert.Equal([first, last], Days(code, values, holdsCurrent: true));
    }

    [Fact]
    public void A_fiscal_period_is_that_of_every_year()
    {
        foreach (var day in new[] { "2018-06-30", "2019-04-01", "2019-07-01", "2020-05-05" })
            Insert(Day(day));

        Assert.Equal(["2018-06-30", "2019-04-01", "2020-05-05"], Days("in-fiscal-period", "1"));
    }

    [Theory]
    [InlineData("in-fiscal-period", "5", "whole number from 1 to 4")]
    [InlineData("in-fiscal-year", "soon", "whole number from 1900 to 2999")]
    [InlineData("in-fiscal-period-and-year", "1", "needs a period and a year")]
    public void A_period_that_does_not_exist_is_refused(string code, string values, string message)
    {
        var fault = TestOrganization.Fault(() => Days(code, values));

        Assert.Contains(message, fault.Message);
    }

    [Fact]
    public void Dates_group_by_fiscal_period_and_year()
    {
        Insert(Day("2020-03-31"));
        Insert(Day("2020-04-01"));
        Insert(Day("2020-06-30"));

        var rows = database.Fetch(
            "<fetch aggregate='true'><entity name='sample_thing'>"
                + "<attribute name='sample_day' groupby='true' dategrouping='fiscal-period' alias='p'/>"
                + "<attribute name='sample_day' groupby='true' dategrouping='fiscal-year' alias='y'/>"
                + "<attribute name='sample_day' aggregate='count' alias='n'/><order alias='p'/></entity></fetch>",
            Scope
        );

        var groups = rows.Entities.Select(row => (Value(row, "p"), Value(row, "y"), Value(row, "n")));
        Assert.Equal([("Quarter 4 FY2019", 2019, 1), ("Quarter 1 FY2020", 2020, 2)], groups);
        Assert.Equal("FY2019", rows.Entities[0].FormattedValues["y"]);
    }

    [Theory]
    [InlineData(13, 1, 1, false, "2020-12-30", "Period 13 FY2020")]
    [InlineData(13, 1, 1, false, "2020-01-29", "Period 2 FY2020")]
    [InlineData(12, 7, 1, true, "2020-07-01", "Month 1 FY2021")]
    [InlineData(2, 2, 29, false, "2021-02-28", "Semester 1 FY2021")]
    [InlineData(1, 1, 1, true, "2020-05-05", "FY2020")]
    public void Calendars_differ(int periods, int month, int day, bool byEnd, string date, string name)
    {
        var calendar = new FiscalCalendar(periods, month, day, byEnd);

        Assert.Equal(name, calendar.NameOfPeriod(calendar.PeriodOf(Day(date))));
    }

    [Fact]
    [Trait("Category", "Property")]
    public void A_fiscal_operator_finds_the_days_that_counting_the_periods_through_finds()
    {
        var calendars =
            from periods in Gen.OneOf(1, 2, 4, 12, 13)
            from start in Gen.DateTime[new DateTime(2021, 1, 1), new DateTime(2021, 12, 28)]
            from byEnd in Gen.Bool
            select new FiscalCalendar(periods, start.Month, Math.Min(start.Day, 28), byEnd);
        var cases =
            from calendar in calendars
            from holdsCurrent in Gen.Bool
            from code in Gen.OneOf(Enum.GetValues<ConditionOperator>().Where(SlowFiscal.IsFiscal).ToArray())
            from values in RandomFilters.FiscalValues(code, calendar.Periods)
            from days in Gen.Int[-1500, 1500].Array[1, 20]
            select (calendar, holdsCurrent, new FilterCondition("sample_day", code, [.. values]), days);
        cases.Sample(
            (calendar, holdsCurrent, condition, away) =>
            {
                var scope = TestDatabase.Scope with
                {
                    Fiscal = calendar,
                    FiscalSpansHoldCurrent = holdsCurrent,
                };
                var days = away.Select(count => scope.Now.Date.AddDays(count)).ToList();
                var found = Find(days, condition, scope);

                var slow = new SlowFiscal(calendar, holdsCurrent);
                return days.Where(day => slow.Passes(condition, scope.Now, day)).Order().SequenceEqual(found);
            },
            iter: 500,
            threads: 1
        );
    }

    [Fact]
    public void The_organisation_says_when_its_fiscal_years_and_weeks_start()
    {
        using var organization = new TestOrganization();
        var settings = new Entity("organization", organization.All("organization").Single().Id)
        {
            ["fiscalcalendarstart"] = new DateTime(2020, 7, 1, 0, 0, 0, DateTimeKind.Utc),
            ["fiscalperiodtype"] = 2000,
        };
        organization.Admin.Update(settings);
        foreach (var day in new[] { "2020-06-30", "2020-07-01" })
            organization.Admin.Create(
                new Entity("opportunity") { ["name"] = day, ["estimatedclosedate"] = Day(day) }
            );
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("estimatedclosedate", ConditionOperator.InFiscalYear, 2020);

        var found = organization.Admin.RetrieveMultiple(query);

        Assert.Equal("2020-07-01", found.Entities.Single()["name"]);
    }

    [Fact]
    public void The_language_of_the_user_is_an_operator()
    {
        database.Insert(SampleSchema.Table, ("sample_name", "mine"), ("sample_count", 31));
        database.Insert(SampleSchema.Table, ("sample_name", "other"), ("sample_count", 33));

        var found = database.Fetch(
            "<fetch><entity name='sample_thing'><attribute name='sample_name'/><filter>"
                + "<condition attribute='sample_count' operator='eq-userlanguage'/></filter></entity></fetch>",
            Scope with
            {
                Language = 31,
            }
        );

        Assert.Equal("mine", found.Entities.Single()["sample_name"]);
    }

    private static QueryScope Scope => TestDatabase.Scope with { Fiscal = April };

    private static DateTime Day(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static object? Value(Entity row, string alias) => ((AliasedValue)row[alias]).Value;

    private void InsertDays(string inside, int away)
    {
        Insert(Day(inside));
        Insert(Day(inside).AddDays(away));
    }

    private void Insert(DateTime day) => database.Insert(SampleSchema.Table, ("sample_day", day));

    /// <summary>In order; the rows are taken back.</summary>
    private List<DateTime> Find(List<DateTime> days, FilterCondition condition, QueryScope scope)
    {
        using var transaction = database.Database.Begin();
        foreach (var day in days)
            transaction.Insert(
                TestDatabase.Row(SampleSchema.Table, Guid.Empty, [("sample_day", (object?)day)])
            );
        var query = new RowQuery
        {
            Table = SampleSchema.Table,
            Columns = [new("sample_day")],
            Filter = new FilterGroup(Junction.And, [condition]),
        };
        var rows = transaction.Query(query, scope).Entities;
        return [.. rows.Select(row => (DateTime)row["sample_day"]).Order()];
    }

    private string[] Days(string code, string values, bool holdsCurrent = false)
    {
        var elements = values
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(value => $"<value>{value}</value>");
        var rows = database.Fetch(
            "<fetch><entity name='sample_thing'><attribute name='sample_day'/><order attribute='sample_day'/><filter>"
                + $"<condition attribute='sample_day' operator='{code}'>{string.Concat(elements)}</condition>"
                + "</filter></entity></fetch>",
            Scope with
            {
                FiscalSpansHoldCurrent = holdsCurrent,
            }
        );
        return
        [
            .. rows.Entities.Select(row =>
                ((DateTime)row["sample_day"]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
        ];
    }

    public void Dispose() => database.Dispose();
}
