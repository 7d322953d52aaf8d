using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Functions of the platform in <c>$filter</c>, and views; facts section 7.</summary>
public sealed class QueryFunctionTests
{
    [Theory]
    [InlineData("LastXDays(PropertyName='createdon',PropertyValue=7)", 2)]
    [InlineData("OlderThanXDays(PropertyName='createdon',PropertyValue=7)", 0)]
    [InlineData("Today(PropertyName='createdon')", 2)]
    [InlineData("On(PropertyName='createdon',PropertyValue='1999-01-01')", 0)]
    [InlineData("EqualUserId(PropertyName='ownerid')", 2)]
    [InlineData("In(PropertyName='test_name',PropertyValues=['a','c'])", 1)]
    [InlineData("NotIn(PropertyName='test_count',PropertyValues=['1'])", 1)]
    [InlineData("Between(PropertyName='test_count',PropertyValues=['1','2'])", 2)]
    [InlineData("ThisYear(PropertyName='createdon') and test_count eq 1", 1)]
    public async Task A_query_function_is_a_condition(string function, int expected)
    {
        await using var server = await WithThings();

        var rows = await server.Rows(
            $"test_things?$filter={Uri.EscapeDataString("Microsoft.Dynamics.CRM." + function)}"
        );

        Assert.Equal(expected, rows.Count);
    }

    [Fact]
    public async Task An_unknown_query_function_is_a_client_error()
    {
        await using var server = await WithThings();

        var refusal = await server.Refused(
            "GET",
            "test_things?$filter=Microsoft.Dynamics.CRM.Sometimes(PropertyName='createdon')"
        );

        Assert.Equal(400, refusal.Status);
    }

    [Theory]
    [InlineData("savedquery", "savedQuery")]
    [InlineData("userquery", "userQuery")]
    public async Task A_view_is_run_by_its_id(string table, string option)
    {
        await using var server = await WithThings();
        var view = server.Organization.Admin.Create(
            new Entity(table)
            {
                ["name"] = "Ones",
                ["returnedtypecode"] = "test_thing",
                ["fetchxml"] =
                    "<fetch><entity name='test_thing'><attribute name='test_name'/><filter><condition attribute='test_count' operator='eq' value='1'/></filter></entity></fetch>",
            }
        );

        var rows = await server.Rows($"test_things?{option}={view}");

        Assert.Equal("a", rows.Single().GetProperty("test_name").GetString());
    }

    [Fact]
    [Trait("Fact", "19")]
    public async Task Choices_are_sorted_by_number_in_odata_and_by_label_in_fetchxml()
    {
        await using var server = await WebApiServer.Start();
        await server.Create("test_things", new { test_name = "small", test_kind = 727000000 });
        await server.Create("test_things", new { test_name = "large", test_kind = 727000001 });

        var odata = await server.Rows("test_things?$select=test_name&$orderby=test_kind");
        var fetch = await server.Rows(
            "test_things?fetchXml=<fetch><entity name='test_thing'><attribute name='test_name'/><order attribute='test_kind'/></entity></fetch>"
        );

        Assert.Equal("small", odata[0].GetProperty("test_name").GetString());
        Assert.Equal("large", fetch[0].GetProperty("test_name").GetString());
    }

    [Fact]
    public async Task A_page_of_fetchxml_tells_its_cookie_when_annotations_are_asked_for()
    {
        await using var server = await WithThings();

        var page = await server.Get(
            "test_things?fetchXml=<fetch count='1'><entity name='test_thing'><attribute name='test_name'/><order attribute='test_name'/></entity></fetch>",
            "Prefer: odata.include-annotations=\"Microsoft.Dynamics.CRM.*\""
        );

        Assert.True(page.GetProperty("@Microsoft.Dynamics.CRM.morerecords").GetBoolean());
        Assert.StartsWith(
            "<cookie pagenumber=\"2\"",
            page.GetProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").GetString(),
            StringComparison.Ordinal
        );
    }

    private static async Task<WebApiServer> WithThings()
    {
        var server = await WebApiServer.Start();
        await server.Create("test_things", new { test_name = "a", test_count = 1 });
        await server.Create("test_things", new { test_name = "b", test_count = 2 });
        return server;
    }
}
