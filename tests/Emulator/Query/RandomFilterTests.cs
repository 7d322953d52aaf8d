using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Query;

[Trait("Category", "Property")]
public sealed class RandomFilterTests : IDisposable
{
    private const int Samples = 3000;

    private readonly TestDatabase database = new();

    [Fact]
    public void A_query_finds_the_rows_that_a_slow_look_at_each_of_them_finds()
    {
        Gen.Select(RandomFilters.Row.Array[0, 12], RandomFilters.Filter)
            .Sample(
                (rows, filter) =>
                {
                    var (ids, found) = Run(
                        rows,
                        new RowQuery { Table = SampleSchema.Table, Filter = filter }
                    );

                    var expected = ids.Where((_, i) => SlowFilter.Passes(filter, rows[i]));
                    return expected.Order().SequenceEqual(found.Select(row => row.Id).Order());
                },
                iter: Samples,
                threads: 1
            );
    }

    [Fact]
    public void Rows_come_in_the_order_of_their_values_nulls_first()
    {
        Gen.Select(RandomFilters.Row.Array[0, 12], Gen.OneOf(RandomFilters.ColumnNames.ToArray()), Gen.Bool)
            .Sample(
                (rows, column, descending) =>
                {
                    var order = new QueryOrder { Column = column, Descending = descending };
                    var query = new RowQuery
                    {
                        Table = SampleSchema.Table,
                        Columns = [new(column)],
                        Orders = [order],
                    };
                    var (_, found) = Run(rows, query);

                    var values = found
                        .Select(row => SlowFilter.Comparable(row.GetAttributeValue<object>(column)))
                        .ToList();
                    if (descending)
                        values.Reverse();
                    return values.Zip(values.Skip(1)).All(pair => IsInOrder(pair.First, pair.Second));
                },
                iter: Samples / 3,
                threads: 1
            );
    }

    [Fact]
    public void Pages_of_any_size_hold_every_row_once_in_the_same_order()
    {
        Gen.Select(
                RandomFilters.Row.Array[0, 12],
                Gen.OneOf(RandomFilters.ColumnNames.ToArray()),
                Gen.Bool,
                Gen.Int[1, 5]
            )
            .Sample(
                (rows, column, descending, size) =>
                {
                    using var transaction = database.Database.Begin();
                    Insert(transaction, rows);
                    var order = new QueryOrder { Column = column, Descending = descending };
                    var query = new RowQuery { Table = SampleSchema.Table, Orders = [order] };

                    var whole = transaction.Query(query, RandomFilters.Scope).Entities.Select(row => row.Id);
                    return whole.SequenceEqual(Pages(transaction, query with { PageSize = size }));
                },
                iter: Samples / 3,
                threads: 1
            );
    }

    [Fact]
    public void A_sum_is_exactly_the_sum_of_the_rows_found()
    {
        var sums = new RowQuery
        {
            Table = SampleSchema.Table,
            IsAggregate = true,
            Columns = [new("sample_price") { Aggregate = AggregateKind.Sum, Alias = "sum" }],
        };
        Gen.Select(RandomFilters.Row.Array[0, 12], RandomFilters.Filter)
            .Sample(
                (rows, filter) =>
                {
                    var (_, found) = Run(rows, sums with { Filter = filter });

                    var passing = rows.Where(row => SlowFilter.Passes(filter, row)).ToList();
                    var sum = passing.Sum(row => (row["sample_price"] as Money)?.Value ?? 0);
                    var actual = found.Single().GetAttributeValue<AliasedValue>("sum").Value as Money;
                    return actual?.Value == (passing.Count == 0 ? null : sum);
                },
                iter: Samples / 3,
                threads: 1
            );
    }

    /// <summary>In a transaction that is rolled back.</summary>
    private (List<Guid> Ids, IList<Entity> Found) Run(Dictionary<string, object?>[] rows, RowQuery query)
    {
        using var transaction = database.Database.Begin();
        var ids = Insert(transaction, rows);
        return (ids, transaction.Query(query, RandomFilters.Scope).Entities);
    }

    private static List<Guid> Insert(StoreTransaction transaction, Dictionary<string, object?>[] rows) =>
        [
            .. rows.Select(row =>
                transaction.Insert(
                    TestDatabase.Row(
                        SampleSchema.Table,
                        Guid.Empty,
                        [.. row.Select(cell => (cell.Key, cell.Value))]
                    )
                )
            ),
        ];

    private static IEnumerable<Guid> Pages(StoreTransaction transaction, RowQuery query)
    {
        EntityCollection page;
        do
        {
            page = transaction.Query(query, RandomFilters.Scope);
            foreach (var row in page.Entities)
                yield return row.Id;
            query = query with { Page = query.Page + 1, PagingCookie = page.PagingCookie };
        } while (page.MoreRecords);
    }

    private static bool IsInOrder(IComparable? first, IComparable? second) =>
        first is null || (second is not null && first.CompareTo(second) <= 0);

    public void Dispose() => database.Dispose();
}
