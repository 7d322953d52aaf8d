using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>What rows are sorted by.</summary>
public sealed class SortTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    [Trait("Fact", "19")]
    public void Choices_sort_by_label_and_lookups_by_name()
    {
        foreach (var (colour, account) in new[] { (1, "zeta"), (2, "Alpha"), (3, "beta") })
        {
            var id = database.Insert("account", ("name", account));
            database.Insert(
                SampleSchema.Table,
                ("sample_colour", new OptionSetValue(colour)),
                ("sample_party", new EntityReference("account", id))
            );
        }

        Assert.Equal([3, 2, 1], Colours("sample_colour"));
        Assert.Equal([2, 3, 1], Colours("sample_party"));
        Assert.Equal([1, 2, 3], Colours("sample_colour", "useraworderby='true'"));
    }

    [Theory]
    [InlineData("sample_colour", "true", "2,4,1,3,5,6")]
    [InlineData("sample_colour", "false", "5,6,3,1,2,4")]
    [InlineData("sample_party", "true", "1,3,2,4,5,6")]
    [InlineData("sample_party", "false", "5,6,2,4,3,1")]
    public void Pages_by_labels_and_names_hold_every_row_once(
        string column,
        string descending,
        string expected
    )
    {
        var accounts = new[] { "zeta", "Alpha", "beta", "alpha" }
            .Select(name =>
                (object?)new EntityReference("account", database.Insert("account", ("name", name)))
            )
            .ToList();
        int?[] colours = [2, 1, 3, 1, null, null];
        foreach (var (row, colour) in colours.Index())
            database.Insert(
                SampleSchema.Table,
                ("sample_thingid", new Guid(row + 1, 0, 0, new byte[8])),
                ("sample_count", row + 1),
                ("sample_colour", colour is { } option ? new OptionSetValue(option) : null),
                ("sample_party", accounts.ElementAtOrDefault(row))
            );

        var read = new List<object>();
        var query =
            $"<fetch count='2' {{0}}><entity name='sample_thing'><attribute name='sample_count'/><order attribute='{column}' descending='{descending}'/></entity></fetch>";
        var cookie = "";
        for (var page = 1; page <= 3; page++)
        {
            var rows = database.Fetch(query.Replace("{0}", cookie, StringComparison.Ordinal));
            read.AddRange(rows.Entities.Select(row => row["sample_count"]));
            cookie =
                $"page='{page + 1}' paging-cookie='{System.Security.SecurityElement.Escape(rows.PagingCookie)}'";
            Assert.Equal(page < 3, rows.MoreRecords);
        }

        Assert.Equal(expected, string.Join(',', read));
    }

    private IEnumerable<int> Colours(string order, string options = "") =>
        database
            .Fetch(
                $"<fetch {options}><entity name='sample_thing'><attribute name='sample_colour'/><order attribute='{order}'/></entity></fetch>"
            )
            .Entities.Select(row => row.GetAttributeValue<OptionSetValue>("sample_colour").Value);

    public void Dispose() => database.Dispose();
}
