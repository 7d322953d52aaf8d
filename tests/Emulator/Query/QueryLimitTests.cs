using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>What a filter may not be.</summary>
public sealed class QueryLimitTests : IDisposable
{
    private const string Thing = SampleSchema.Table;

    private readonly TestDatabase database = new();

    [Theory]
    [InlineData(
        "<condition attribute='sample_count' operator='eq' value='x'/>",
        "The condition 'sample_thing.sample_count eq' has the value 'x', which is no whole number."
    )]
    [InlineData(
        "<condition attribute='sample_at' operator='on' value='x'/>",
        "The condition 'sample_thing.sample_at on' has the value 'x', which is no date."
    )]
    [InlineData(
        "<condition attribute='sample_parent' operator='eq' value='me'/>",
        "The condition 'sample_thing.sample_parent eq' has the value 'me', which is no id."
    )]
    [InlineData(
        "<condition attribute='sample_count' operator='eq'/>",
        "The condition 'sample_thing.sample_count eq' needs exactly one value, but has 0."
    )]
    [InlineData(
        "<condition attribute='sample_count' operator='like' value='1%'/>",
        "The operator 'like' is not valid for 'sample_thing.sample_count', which is of type Integer."
    )]
    [InlineData(
        "<condition attribute='sample_day' operator='last-x-hours' value='1'/>",
        "The operator 'last-x-hours' is not valid for 'sample_thing.sample_day', which is of type DateTime."
    )]
    [InlineData(
        "<condition attribute='sample_parent' operator='under' value='00000000-0000-0000-0000-000000000001'/>",
        "The condition 'sample_thing.sample_parent under' needs a hierarchical relationship, which 'sample_thing' does not have."
    )]
    [InlineData(
        "<condition attribute='sample_nam' operator='null'/>",
        "'sample_thing' entity doesn't contain attribute with Name = 'sample_nam' and NameMapping = 'Logical'. Did you mean 'sample_name'?"
    )]
    [InlineData(
        "<condition entityname='x' attribute='sample_name' operator='null'/>",
        "The query has no link with the alias 'x'."
    )]
    [InlineData(
        "<condition attribute='sample_count' operator='eq' valueof='sample_name'/>",
        "The condition 'sample_thing.sample_count eq' compares a column of type Integer with 'sample_thing.sample_name' of type String."
    )]
    public void A_condition_that_makes_no_sense_is_refused(string condition, string message)
    {
        Assert.Equal(message, TestOrganization.Fault(() => database.Fetch(Query(condition))).Message);
    }

    [Fact]
    [Trait("Fact", "19")]
    public void Five_hundred_conditions_are_the_limit()
    {
        var conditions = string.Concat(
            Enumerable.Repeat("<condition attribute='sample_count' operator='null'/>", 501)
        );

        Assert.Equal(
            (int)ErrorCode.TooManyConditionsInQuery,
            TestOrganization.Fault(() => database.Fetch(Query(conditions))).ErrorCode
        );
    }

    [Theory]
    [InlineData(2000, 0)]
    [InlineData(2001, 0x8004430E)]
    public void Two_thousand_values_are_the_limit_of_a_condition(int count, uint code)
    {
        var values = string.Concat(Enumerable.Range(0, count).Select(number => $"<value>{number}</value>"));
        var query = Query($"<condition attribute='sample_count' operator='in'>{values}</condition>");

        var fault = Record.Exception(() => database.Fetch(query)) as FaultException<OrganizationServiceFault>;

        Assert.Equal(code, unchecked((uint)(fault?.Detail.ErrorCode ?? 0)));
    }

    private static string Query(string conditions) =>
        $"<fetch><entity name='{Thing}'><attribute name='sample_name'/><filter>{conditions}</filter></entity></fetch>";

    public void Dispose() => database.Dispose();
}
