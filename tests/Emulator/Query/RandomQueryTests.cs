using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Links and aggregates, by SQL and by a slow look at every row.</summary>
[Trait("Category", "Property")]
public sealed class RandomQueryTests : IDisposable
{
    private const int Samples = 1500;

    private readonly TestDatabase database = new();

    [Fact]
    public void Links_of_every_kind_find_the_rows_that_a_slow_look_finds() =>
        Gen.Select(RandomFilters.Row.Array[0, 7], Gen.Int[-3, 6].Array[7], RandomQueries.Query)
            .Sample(
                (cells, parents, query) =>
                {
                    using var transaction = database.Database.Begin();
                    var rows = Insert(transaction, cells, parents);

                    var found = transaction.Query(query, RandomFilters.Scope).Entities.Select(Text).Order();

                    Assert.Equal(new SlowQuery(rows).Run(query).Order(), found);
                },
                iter: Samples,
                threads: 1
            );

    [Fact]
    public void A_query_finds_the_same_as_FetchXML_as_QueryExpression_and_back()
    {
        using var organization = new TestOrganization();
        Gen.Select(RandomFilters.Row.Array[0, 7], Gen.Int[-3, 6].Array[7], RandomQueries.Query)
            .Sample(
                (cells, parents, query) =>
                {
                    using var transaction = database.Database.Begin();
                    Insert(transaction, cells, parents);
                    var back = Translated(query, organization.Admin);

                    var expected = transaction
                        .Query(query, RandomFilters.Scope)
                        .Entities.Select(Text)
                        .Order();

                    Assert.Equal(
                        expected,
                        transaction.Query(back, RandomFilters.Scope).Entities.Select(Text).Order()
                    );
                },
                iter: Samples / 3,
                threads: 1
            );
    }

    [Fact]
    public void Groups_hold_what_adding_up_row_by_row_gives() =>
        Gen.Select(
                RandomFilters.Row.Array[0, 12],
                RandomFilters.Filter,
                Gen.OneOf("sample_colour", "sample_active", "sample_count", "day", "month", "quarter", "year")
            )
            .Sample(
                (cells, filter, group) =>
                {
                    using var transaction = database.Database.Begin();
                    var rows = Insert(transaction, cells, [.. cells.Select(_ => -1)]);
                    var query = Aggregate(filter, group);

                    var found = transaction.Query(query, RandomFilters.Scope).Entities.Select(Values).Order();

                    var passing = rows.Where(row => SlowFilter.Passes(filter, row.Cells));
                    Assert.Equal(
                        passing
                            .GroupBy(row => SlowGroups.KeyOf(row.Cells, group))
                            .Select(SlowGroups.Text)
                            .Order(),
                        found
                    );
                },
                iter: Samples,
                threads: 1
            );

    public void Dispose() => database.Dispose();

    /// <summary>From FetchXML to QueryExpression and back to FetchXML.</summary>
    private static FetchExpression Translated(RowQuery query, IOrganizationService service)
    {
        var there = (FetchXmlToQueryExpressionResponse)
            service.Execute(new FetchXmlToQueryExpressionRequest { FetchXml = FetchXmlWriter.Write(query) });
        var back = (QueryExpressionToFetchXmlResponse)
            service.Execute(new QueryExpressionToFetchXmlRequest { Query = there.Query });
        return new FetchExpression(back.FetchXml);
    }

    private static RowQuery Aggregate(FilterGroup filter, string group) =>
        new()
        {
            Table = SampleSchema.Table,
            Filter = filter,
            IsAggregate = true,
            Columns =
            [
                new(group.StartsWith("sample", StringComparison.Ordinal) ? group : "sample_at")
                {
                    Alias = "key",
                    IsGroup = true,
                    DateGroup = Enum.TryParse<DateGroup>(group, ignoreCase: true, out var part) ? part : null,
                },
                new("sample_thingid") { Alias = "rows", Aggregate = AggregateKind.Count },
                new("sample_share") { Alias = "shares", Aggregate = AggregateKind.CountColumn },
                new("sample_name")
                {
                    Alias = "names",
                    Aggregate = AggregateKind.CountColumn,
                    Distinct = true,
                },
                new("sample_price") { Alias = "sum", Aggregate = AggregateKind.Sum },
                new("sample_share") { Alias = "least", Aggregate = AggregateKind.Min },
                new("sample_rate") { Alias = "most", Aggregate = AggregateKind.Max },
            ],
        };

    private static string Values(Entity row) =>
        string.Join(
            ' ',
            SlowGroups.Names.Select(name => SlowGroups.Text(row.GetAttributeValue<AliasedValue>(name)?.Value))
        );

    private static string Text(Entity row) =>
        SlowQuery.Text(
            row.Id,
            row.Attributes.Where(cell => cell.Value is AliasedValue)
                .Select(cell => (cell.Key.Split('.')[0], (Guid?)(Guid)((AliasedValue)cell.Value).Value))
        );

    private static List<SlowQuery.Row> Insert(
        StoreTransaction transaction,
        Dictionary<string, object?>[] cells,
        int[] parents
    )
    {
        var rows = new List<SlowQuery.Row>();
        for (var i = 0; i < cells.Length; i++)
        {
            Guid? parent = parents[i] >= 0 && parents[i] < i ? rows[parents[i]].Id : null;
            var row = TestDatabase.Row(
                SampleSchema.Table,
                Guid.Empty,
                [.. cells[i].Select(cell => (cell.Key, cell.Value))]
            );
            row["sample_parent"] = parent is { } id ? new EntityReference(SampleSchema.Table, id) : null;
            rows.Add(new SlowQuery.Row(transaction.Insert(row), parent, cells[i]));
        }

        return rows;
    }
}
