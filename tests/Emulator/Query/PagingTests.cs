using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

public sealed class PagingTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Theory]
    [InlineData(OrderType.Ascending, "-,-,Á,a,b,b,c")]
    [InlineData(OrderType.Descending, "c,b,b,a,Á,-,-")]
    [Trait("Fact", "19")]
    public void Pages_hold_every_row_once_and_nulls_come_first_when_ascending(
        OrderType direction,
        string expected
    )
    {
        foreach (var code in new[] { "b", null, "a", "c", null, "Á", "b" })
            database.Insert(SampleSchema.Table, ("sample_notes", code));
        var query = new QueryExpression(SampleSchema.Table) { ColumnSet = new ColumnSet("sample_notes") };
        query.AddOrder("sample_notes", direction);

        var found = Pages(query, size: 2)
            .Select(row => row.GetAttributeValue<string>("sample_notes") ?? "-")
            .ToList();

        Assert.Equal(Sorted(expected), Sorted(string.Join(",", found)));
        Assert.Equal(expected.Replace("Á", "a"), string.Join(",", found).Replace("Á", "a"));
    }

    [Fact]
    public void A_cookie_finds_its_place_again_though_rows_before_it_are_gone()
    {
        foreach (var count in Enumerable.Range(1, 6))
            database.Insert(SampleSchema.Table, ("sample_count", count));
        var query = Counting(size: 2);
        var first = database.Run(query);
        database.Write(t =>
        {
            t.Delete(SampleSchema.Table, first.Entities[0].Id);
            return 0;
        });

        query.PageInfo.PageNumber = 2;
        query.PageInfo.PagingCookie = first.PagingCookie;
        var second = database.Run(query);

        Assert.Equal([3, 4], second.Entities.Select(row => row["sample_count"]));
    }

    [Theory]
    [InlineData("<cookie page='99999999999999999999'/>")]
    [InlineData("<cookie page='1'><sample_thingid last='i99999999999999999999'/></cookie>")]
    [InlineData("<!DOCTYPE c [<!ENTITY a 'x'>]><cookie page='1'>&a;</cookie>")]
    [InlineData("<cookie/>")]
    public void A_damaged_cookie_is_refused(string cookie)
    {
        var query = new RowQuery
        {
            Table = SampleSchema.Table,
            PageSize = 2,
            Page = 2,
            PagingCookie = cookie,
        };

        var fault = TestOrganization.Fault(() =>
        {
            using var view = database.Database.Read();
            view.Query(query, TestDatabase.Scope);
        });

        Assert.StartsWith("The paging cookie cannot be read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_cookie_pages_are_counted()
    {
        foreach (var count in Enumerable.Range(1, 6))
            database.Insert(SampleSchema.Table, ("sample_count", count));
        var query = Counting(size: 2);
        query.PageInfo.PageNumber = 3;

        var third = database.Run(query);

        Assert.Equal([5, 6], third.Entities.Select(row => row["sample_count"]));
        Assert.False(third.MoreRecords);
    }

    [Fact]
    public void The_total_is_counted_when_asked_for()
    {
        foreach (var count in Enumerable.Range(1, 3))
            database.Insert(SampleSchema.Table, ("sample_count", count));
        var query = Counting(size: 2);

        Assert.Equal(-1, database.Run(query).TotalRecordCount);
        query.PageInfo.ReturnTotalRecordCount = true;
        Assert.Equal(3, database.Run(query).TotalRecordCount);
    }

    [Fact]
    public void Top_takes_the_first_rows_and_says_nothing_of_more()
    {
        foreach (var count in new[] { 2, 1, 3 })
            database.Insert(SampleSchema.Table, ("sample_count", count));

        var rows = database.Fetch(
            "<fetch top='2'><entity name='sample_thing'><attribute name='sample_count'/><order attribute='sample_count'/></entity></fetch>"
        );

        Assert.Equal([1, 2], rows.Entities.Select(row => row["sample_count"]));
        Assert.False(rows.MoreRecords);
    }

    [Fact]
    public void Pages_of_groups_are_counted_whatever_the_cookie_says()
    {
        foreach (var count in new[] { 1, 2, 2, 3 })
            database.Insert(SampleSchema.Table, ("sample_count", count));
        const string cookie =
            "&lt;cookie page=&quot;1&quot;&gt;&lt;sample_count last=&quot;i9&quot;/&gt;&lt;/cookie&gt;";

        var rows = database.Fetch(
            $"<fetch aggregate='true' count='2' page='2' paging-cookie='{cookie}'><entity name='sample_thing'>"
                + "<attribute name='sample_count' groupby='true' alias='n'/></entity></fetch>"
        );

        Assert.Equal(3, rows.Entities.Single().GetAttributeValue<AliasedValue>("n").Value);
    }

    [Fact]
    public void A_high_page_needs_a_cookie()
    {
        var query = Counting(size: 5000);
        query.PageInfo.PageNumber = 11;

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => database.Run(query)).Detail;

        Assert.Equal((int)ErrorCode.OverRetrievalUpperLimitWithoutPagingCookie, fault.ErrorCode);
    }

    [Fact]
    public void A_query_has_a_top_count_or_pages()
    {
        var query = new QueryExpression(SampleSchema.Table)
        {
            TopCount = 2,
            PageInfo = { Count = 2, PageNumber = 1 },
        };

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => database.Run(query));

        Assert.Contains("top count or pages", fault.Detail.Message, StringComparison.Ordinal);
    }

    private static QueryExpression Counting(int size)
    {
        var query = new QueryExpression(SampleSchema.Table)
        {
            ColumnSet = new ColumnSet("sample_count"),
            PageInfo = new PagingInfo { Count = size, PageNumber = 1 },
        };
        query.AddOrder("sample_count", OrderType.Ascending);
        return query;
    }

    private IEnumerable<Entity> Pages(QueryExpression query, int size)
    {
        query.PageInfo = new PagingInfo { Count = size, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = database.Run(query);
            foreach (var row in page.Entities)
                yield return row;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        } while (page.MoreRecords);
    }

    private static IEnumerable<string> Sorted(string list) => list.Split(',').Order(StringComparer.Ordinal);

    public void Dispose() => database.Dispose();
}
