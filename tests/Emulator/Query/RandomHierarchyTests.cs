using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Random trees, and graphs that are none, against a walk from row to row.</summary>
[Trait("Category", "Property")]
public sealed class RandomHierarchyTests : IDisposable
{
    private const int Most = 7;

    private readonly TestDatabase database = new();

    /// <summary>For each of up to seven rows the one above it; a number that is no row's: none.</summary>
    private static readonly Gen<int[]> Above = Gen.Int[0, Most].Array[1, Most];

    [Fact]
    public void Rows_above_and_below_are_those_that_a_walk_finds()
    {
        Gen.Select(Above, Gen.Int[0, Most - 1], Gen.OneOf(Operators), Gen.Bool)
            .Sample(
                (above, number, code, byLookup) =>
                {
                    var start = number % above.Length;
                    var column = byLookup ? "parentaccountid" : "accountid";

                    var found = Find(above, start, code, column);

                    var expected = Enumerable
                        .Range(0, above.Length)
                        .Where(row => Passes(above, byLookup ? Up(above, row) : row, start, code));
                    return found.SequenceEqual(expected);
                },
                iter: 1000,
                threads: 1
            );
    }

    public void Dispose() => database.Dispose();

    private static readonly ConditionOperator[] Operators =
    [
        ConditionOperator.Above,
        ConditionOperator.AboveOrEqual,
        ConditionOperator.Under,
        ConditionOperator.UnderOrEqual,
        ConditionOperator.NotUnder,
    ];

    private List<int> Find(int[] above, int start, ConditionOperator code, string column)
    {
        using var transaction = database.Database.Begin();
        var ids = above
            .Select(
                (_, row) => transaction.Insert(TestDatabase.Row("account", Guid.Empty, ("name", $"{row}")))
            )
            .ToList();
        foreach (var (row, id) in ids.Index())
        {
            if (Up(above, row) is { } parent)
            {
                transaction.Update(
                    TestDatabase.Row(
                        "account",
                        id,
                        ("parentaccountid", new EntityReference("account", ids[parent]))
                    )
                );
            }
        }

        var query = new RowQuery
        {
            Table = "account",
            Filter = new FilterGroup(Junction.And, [new FilterCondition(column, code, [ids[start]])]),
        };
        return
        [
            .. transaction
                .Query(query, TestDatabase.Scope)
                .Entities.Select(row => ids.IndexOf(row.Id))
                .Order(),
        ];
    }

    /// <summary>Whether a row, or none, is where the operator looks; a row counts as above and below itself only where the operator says so.</summary>
    private static bool Passes(int[] above, int? row, int start, ConditionOperator code) =>
        code switch
        {
            ConditionOperator.Above => row != start && row is { } up && Reaches(above, start, up),
            ConditionOperator.AboveOrEqual => row is { } up && Reaches(above, start, up),
            ConditionOperator.Under => row != start && row is { } down && Reaches(above, down, start),
            ConditionOperator.UnderOrEqual => row is { } down && Reaches(above, down, start),
            _ => row is null || row == start || !Reaches(above, row.Value, start),
        };

    private static bool Reaches(int[] above, int from, int to)
    {
        var seen = new HashSet<int>();
        for (int? row = from; row is { } here && seen.Add(here); row = Up(above, here))
        {
            if (here == to)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Up(int[] above, int row) => above[row] < above.Length ? above[row] : null;
}
