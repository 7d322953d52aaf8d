using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Rows that differ.</summary>
public sealed class DistinctTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void Distinct_rows_have_no_key()
    {
        foreach (var count in new[] { 1, 1, 2 })
            database.Insert(SampleSchema.Table, ("sample_count", count));

        var rows = database.Fetch(
            "<fetch distinct='true'><entity name='sample_thing'><attribute name='sample_count'/><order attribute='sample_count'/></entity></fetch>"
        );

        Assert.Equal([1, 2], rows.Entities.Select(row => row["sample_count"]));
        Assert.Equal(Guid.Empty, rows.Entities[0].Id);
    }

    [Fact]
    public void Distinct_rows_have_a_key_that_was_asked_for()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_count", 1));

        var row = database
            .Fetch(
                "<fetch distinct='true'><entity name='sample_thing'><attribute name='sample_thingid'/></entity></fetch>"
            )
            .Entities.Single();

        Assert.Equal(id, row.Id);
    }

    [Fact]
    public void A_distinct_query_names_a_column()
    {
        var query = new QueryExpression(SampleSchema.Table)
        {
            ColumnSet = new ColumnSet(false),
            Distinct = true,
        };

        var fault = TestOrganization.Fault(() => database.Run(query));

        Assert.StartsWith("A distinct query without a column", fault.Message);
    }

    public void Dispose() => database.Dispose();
}
