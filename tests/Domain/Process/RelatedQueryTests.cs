using System;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Process;

public sealed class RelatedQueryTests
{
    private const string Calls =
        "<fetch><entity name='phonecall'><attribute name='subject'/><order attribute='createdon'/><filter><condition attribute='regardingobjectid' operator='eq' value='{opportunityid}'/></filter></entity></fetch>";

    [Fact]
    public void A_query_for_rows_of_the_opportunity_can_be_asked() =>
        Assert.Empty(RelatedQuery.Problems(Calls));

    [Theory]
    [InlineData("", "it has no query")]
    [InlineData("<fetch", "its query is not well-formed XML at line 1, position 7")]
    [InlineData("<filter/>", "its query must be one <fetch> with one <entity>")]
    public void What_is_no_query_is_refused(string fetch, string problem) =>
        Assert.Equal(problem, RelatedQuery.Problems(fetch)[0]);

    [Theory]
    [InlineData(
        "value='{opportunityid}'",
        "value='7'",
        "its query has no condition with the value {opportunityid}"
    )]
    [InlineData(
        "<fetch>",
        "<fetch aggregate='true'>",
        "its query must not aggregate: the rule counts the rows that it finds"
    )]
    [InlineData("<fetch>", "<fetch top='3'>", "its query must not set 'top': the rule stops by itself")]
    [InlineData(
        "</filter>",
        "<condition attribute='ownerid' operator='eq-userid'/></filter>",
        "its query must not use 'eq-userid': it means the same for everyone, whoever asks"
    )]
    public void What_a_rule_cannot_mean_is_refused(string part, string instead, string problem)
    {
        var fetch = Calls.Replace(part, instead, StringComparison.Ordinal);

        Assert.Equal([problem], RelatedQuery.Problems(fetch));
    }

    [Theory]
    [InlineData(1, null, "1")]
    [InlineData(3, 5, "6")]
    [InlineData(0, 0, "1")]
    public void A_fixed_query_reads_ids_and_stops_as_soon_as_the_answer_is_known(
        int min,
        int? max,
        string top
    )
    {
        var expected =
            $"<fetch top=\"{top}\"><entity name=\"phonecall\"><filter><condition attribute=\"regardingobjectid\" operator=\"eq\" value=\"{{opportunityid}}\" /></filter></entity></fetch>";

        Assert.Equal(expected, RelatedQuery.Fix(Calls, min, max));
    }

    [Fact]
    public void A_query_is_asked_about_one_opportunity() =>
        Assert.Contains(
            "value='00000000-0000-0000-0000-000000000007'",
            RelatedQuery.About(Calls, Given.Id(7)),
            StringComparison.Ordinal
        );
}
