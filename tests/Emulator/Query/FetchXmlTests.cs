using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class FetchXmlTests
{
    [Theory]
    [InlineData("", "line 1, column 1: The text is empty.")]
    [InlineData("<filter/>", "line 1, column 2: The outermost element is <filter>; it must be <fetch>.")]
    [InlineData("<fetch/>", "line 1, column 2: <fetch> needs exactly one <entity>.")]
    [InlineData("<fetch><entity/></fetch>", "line 1, column 9: <entity> needs the attribute 'name'.")]
    [InlineData(
        "<fetch cuont='5'><entity name='a'/></fetch>",
        "line 1, column 2: <fetch> has no attribute 'cuont'. Did you mean 'count'?"
    )]
    [InlineData(
        "<fetch count='5001'><entity name='a'/></fetch>",
        "line 1, column 2: 'count' of <fetch> is '5001'; it must be a whole number from 1 to 5000."
    )]
    [InlineData(
        "<fetch distinct='yes'><entity name='a'/></fetch>",
        "line 1, column 2: 'distinct' of <fetch> is 'yes'; it must be true, false, 1 or 0."
    )]
    [InlineData(
        "<fetch><entity name='a'>\n <atribute name='b'/></entity></fetch>",
        "line 2, column 3: <entity> has no element <atribute>. Did you mean 'attribute'?"
    )]
    [InlineData(
        "<fetch><entity name='a'>\n<filter type='xor'/></entity></fetch>",
        "line 2, column 2: 'xor' is no type of <filter>. Did you mean 'or'?"
    )]
    [InlineData(
        "<fetch><entity name='a'>\n<filter><condition attribute='b' operator='equals' value='1'/></filter></entity></fetch>",
        "line 2, column 10: 'equals' is no operator of <condition>."
    )]
    [InlineData(
        "<fetch><entity name='a'>\n<filter><condition attribute='b' operator='begin-with' value='1'/></filter></entity></fetch>",
        "line 2, column 10: 'begin-with' is no operator of <condition>. Did you mean 'begins-with'?"
    )]
    [InlineData(
        "<fetch><entity name='a'><link-entity name='b' from='c' to='d' link-type='left'/></entity></fetch>",
        "line 1, column 26: 'left' is no link-type of <link-entity>. Allowed: inner, natural, outer, exists, in, matchfirstrowusingcrossapply."
    )]
    [InlineData(
        "<fetch><entity name='a'><attribute name='b' aggregate='sum' alias='c'/></entity></fetch>",
        "line 1, column 26: Aggregates and groups need aggregate='true' on <fetch>."
    )]
    public void What_is_wrong_is_said_with_its_place(string xml, string message)
    {
        var fault = Refused(xml);

        Assert.Equal((int)ErrorCode.InvalidFetchXml, fault.ErrorCode);
        Assert.Equal($"Malformed FetchXML at {message}", fault.Message);
    }

    [Fact]
    public void A_tag_that_is_not_closed_is_said_with_its_place()
    {
        Assert.StartsWith(
            "Malformed FetchXML at line 2, column ",
            Refused("<fetch>\n<entity></fetch>").Message
        );
    }

    [Fact]
    public void Nesting_without_end_and_document_types_are_refused()
    {
        var nested = "<fetch>" + string.Concat(Enumerable.Repeat("<filter>", 100_000));

        Assert.Contains("elements are nested deeper than 256", Refused(nested).Message);
        Assert.Contains("a document type (DOCTYPE)", Refused("<!DOCTYPE fetch><fetch/>").Message);
    }

    [Theory]
    [InlineData(
        "<fetch datasource='retained'><entity name='a'/></fetch>",
        "The data source 'retained' of a query is not supported by the emulator."
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='a'><attribute name='b' rowaggregate='CountChildren' alias='c'/></entity></fetch>",
        "The row aggregate CountChildren is not supported by the emulator."
    )]
    public void What_is_not_supported_is_refused_by_name(string xml, string message)
    {
        Assert.Equal(message, Refused(xml).Message);
    }

    [Fact]
    public void Without_attributes_every_column_is_asked_for()
    {
        Assert.True(FetchXml.Read("<fetch><entity name='account'/></fetch>").AllColumns);
    }

    [Fact]
    public void Every_operator_of_fetchxml_can_be_read()
    {
        string[] names =
        [
            "last-x-fiscal-periods",
            "in-or-before-fiscal-period-and-year",
            "eq-useroruserhierarchyandteams",
            "olderthan-x-minutes",
            "not-contain-values",
            "eq-or-under",
            "next-seven-days",
        ];

        var read = names.Select(name =>
            FetchXml.ReadFilter($"<filter><condition attribute='a' operator='{name}'/></filter>")
        );

        Assert.All(read, filter => Assert.IsType<FilterCondition>(filter.Parts.Single()));
    }

    [Fact]
    public void Values_may_be_attributes_or_elements()
    {
        var filter = FetchXml.ReadFilter(
            "<filter type='or'><condition attribute='a' operator='in'><value>1</value><value>2</value></condition></filter>"
        );

        var condition = Assert.IsType<FilterCondition>(filter.Parts.Single());
        Assert.Equal(Junction.Or, filter.Junction);
        Assert.Equal(ConditionOperator.In, condition.Operator);
        Assert.Equal(["1", "2"], condition.Values.Cast<string>());
    }

    private static OrganizationServiceFault Refused(string xml) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => FetchXml.Read(xml)).Detail;
}
