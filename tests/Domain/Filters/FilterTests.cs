using System;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tests.Domain.Filters;

public sealed class FilterTests
{
    [Theory]
    [InlineData("<condition attribute='name' operator='eq' value='ACME' />", true)]
    [InlineData("<condition attribute='name' operator='ne' value='acme' />", false)]
    [InlineData("<condition attribute='name' operator='like' value='%cm%' />", true)]
    [InlineData("<condition attribute='name' operator='like' value='A_m[a-f]' />", true)]
    [InlineData("<condition attribute='name' operator='like' value='[^a]cme' />", false)]
    [InlineData("<condition attribute='name' operator='begins-with' value='AC' />", true)]
    [InlineData("<condition attribute='name' operator='ends-with' value='ME' />", true)]
    [InlineData("<condition attribute='name' operator='not-end-with' value='ME' />", false)]
    [InlineData("<condition attribute='estimatedvalue' operator='gt' value='999.99' />", true)]
    [InlineData("<condition attribute='estimatedvalue' operator='lt' value='1000' />", false)]
    [InlineData("<condition attribute='estimatedvalue' operator='le' value='1000' />", true)]
    [InlineData(
        "<condition attribute='closeprobability' operator='between'><value>10</value><value>50</value></condition>",
        true
    )]
    [InlineData(
        "<condition attribute='closeprobability' operator='not-between'><value>10</value><value>50</value></condition>",
        false
    )]
    [InlineData(
        "<condition attribute='need' operator='in'><value>1</value><value>2</value></condition>",
        true
    )]
    [InlineData(
        "<condition attribute='need' operator='not-in'><value>1</value><value>2</value></condition>",
        false
    )]
    [InlineData("<condition attribute='decisionmaker' operator='eq' value='1' />", true)]
    [InlineData(
        "<condition attribute='new_products' operator='contain-values'><value>7</value><value>8</value></condition>",
        true
    )]
    [InlineData(
        "<condition attribute='new_products' operator='not-contain-values'><value>7</value></condition>",
        false
    )]
    [InlineData("<condition attribute='description' operator='null' />", true)]
    [InlineData("<condition attribute='name' operator='not-null' />", true)]
    [InlineData("<condition attribute='budgetamount' operator='le' valueof='estimatedvalue' />", true)]
    [InlineData("<condition attribute='budgetamount' operator='gt' valueof='estimatedvalue' />", false)]
    public void Conditions_are_true_as_in_Dataverse(string condition, bool expected)
    {
        var values = Given.Values(
            ("name", ColumnValue.OfText("Acmé ")),
            ("estimatedvalue", ColumnValue.OfMoney(1000m)),
            ("budgetamount", ColumnValue.OfMoney(800m)),
            ("closeprobability", ColumnValue.OfNumber(50)),
            ("need", ColumnValue.OfChoice(2)),
            ("decisionmaker", ColumnValue.OfBoolean(true)),
            ("new_products", ColumnValue.OfChoices([3, 7]))
        );

        Assert.Equal(expected, IsTrue($"<filter>{condition}</filter>", values));
    }

    [Theory]
    [InlineData("ne", "x", true)]
    [InlineData("eq", "x", false)]
    [InlineData("not-like", "x%", true)]
    [InlineData("like", "%", false)]
    [InlineData("not-begin-with", "x", true)]
    [InlineData("not-end-with", "x", true)]
    [InlineData("not-in", "x", true)]
    [InlineData("gt", "x", false)]
    public void Negative_operators_are_true_of_an_empty_column(string name, string value, bool expected)
    {
        var filter =
            $"<filter><condition attribute='description' operator='{name}' value='{value}' /></filter>";

        Assert.Equal(expected, IsTrue(filter, Given.Values()));
    }

    [Theory]
    [InlineData("or", "gt", true)]
    [InlineData("and", "gt", false)]
    [InlineData("and", "le", true)]
    public void Filters_nest(string type, string comparison, bool expected)
    {
        var filter =
            $"<filter type='{type}'><condition attribute='name' operator='eq' value='a' />"
            + $"<filter type='and'><condition attribute='closeprobability' operator='{comparison}' value='50' /></filter></filter>";
        var values = Given.Values(
            ("name", ColumnValue.OfText("A")),
            ("closeprobability", ColumnValue.OfNumber(50))
        );

        Assert.Equal(expected, IsTrue(filter, values));
    }

    [Theory]
    [InlineData("<filter", "not well-formed XML at line 1")]
    [InlineData("<fetch />", "the outermost element must be <filter>, not <fetch>")]
    [InlineData("<filter><link-entity name='contact' /></filter>", "<link-entity> cannot be used")]
    [InlineData("<filter type='xor' />", "'and' or 'or', not 'xor'")]
    [InlineData("<filter><condition attribute='nope' operator='null' /></filter>", "no column 'nope'")]
    [InlineData(
        "<filter><condition attribute='name' operator='is' /></filter>",
        "FetchXML has no such operator"
    )]
    [InlineData(
        "<filter><condition attribute='ownerid' operator='eq-userid' /></filter>",
        "the same for everyone"
    )]
    [InlineData(
        "<filter><condition attribute='createdon' operator='this-fiscal-year' /></filter>",
        "fiscal periods are not supported yet"
    )]
    [InlineData("<filter><condition attribute='name' operator='gt' /></filter>", "has 0 value(s)")]
    [InlineData(
        "<filter><condition attribute='need' operator='like' value='a' /></filter>",
        "cannot be used on 'need', which is Choice"
    )]
    [InlineData(
        "<filter><condition attribute='estimatedvalue' operator='gt' value='1,000' /></filter>",
        "the value '1,000'"
    )]
    [InlineData(
        "<filter><condition attribute='createdon' operator='last-x-days' value='0' /></filter>",
        "the value '0'"
    )]
    [InlineData(
        "<filter><condition attribute='estimatedclosedate' operator='olderthan-x-hours' value='2' /></filter>",
        "which is Date"
    )]
    [InlineData(
        "<filter><condition attribute='name' operator='eq' valueof='need' /></filter>",
        "cannot be compared"
    )]
    [InlineData(
        "<filter><condition entityname='a' attribute='name' operator='null' /></filter>",
        "'entityname' of <condition>"
    )]
    public void What_cannot_be_evaluated_is_refused_by_name(string xml, string problem)
    {
        var reading = FilterReader.Read(xml, Given.Scope);

        Assert.Contains(problem, Assert.Single(reading.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var reading = FilterReader.Read(
            "<filter><condition attribute='nope' operator='null' /><condition attribute='name' operator='is' /></filter>",
            Given.Scope
        );

        Assert.Equal(2, reading.Problems.Count);
        Assert.Equal(["nope", "name"], reading.Columns);
    }

    private static bool IsTrue(string xml, IColumnValues values)
    {
        var reading = FilterReader.Read(xml, Given.Scope);
        Assert.Empty(reading.Problems);
        return reading.Filter.IsTrue(values, new Moment(Given.Now, TimeZoneRules.Utc, DayOfWeek.Sunday));
    }
}
