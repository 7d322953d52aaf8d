using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>Rows of a table of 100,000.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class RowQueries
{
    private const int Rows = 100_000;
    private const int PageSize = 5000;

    private const string Columns =
        "<attribute name='name'/><attribute name='estimatedvalue'/><attribute name='estimatedclosedate'/>"
        + "<attribute name='ownerid'/>";

    /// <summary>The currency comes with amounts, the owner with a name.</summary>
    private const string Select =
        "SELECT o.opportunityid, o.name, o.estimatedvalue, o.estimatedclosedate, o.ownerid, o.\"ownerid$type\", "
        + "(SELECT fullname FROM systemuser WHERE systemuserid = o.ownerid), o.transactioncurrencyid, "
        + "(SELECT currencyname FROM transactioncurrency c WHERE c.transactioncurrencyid = o.transactioncurrencyid), "
        + "(SELECT currencysymbol FROM transactioncurrency c WHERE c.transactioncurrencyid = o.transactioncurrencyid) "
        + "FROM opportunity o ";

    private SampleFile file = null!;

    [GlobalSetup]
    public void Open() => file = new SampleFile(Rows);

    [GlobalCleanup]
    public void Close() => file.Dispose();

    /// <summary>About 670 rows that no index finds.</summary>
    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("filtered, 670 rows")]
    public int FilteredBySql() =>
        file
            .Sql.Query(
                Select
                    + "WHERE o.statecode = @0 AND o.estimatedvalue >= @1 ORDER BY o.opportunityid LIMIT 5001",
                RowReader.Opportunity,
                0,
                980_000_000L
            )
            .Count;

    [Benchmark(Description = "Emulator"), BenchmarkCategory("filtered, 670 rows")]
    public int Filtered() =>
        Fetch(
            "",
            "<filter><condition attribute='statecode' operator='eq' value='0'/>"
                + "<condition attribute='estimatedvalue' operator='ge' value='98000'/></filter>"
        ).Entities.Count;

    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("first page by date, 50 rows")]
    public int FirstPageBySql() =>
        file
            .Sql.Query(
                Select + "ORDER BY o.estimatedclosedate DESC, o.opportunityid LIMIT @0",
                RowReader.Opportunity,
                51
            )
            .Count;

    [Benchmark(Description = "Emulator"), BenchmarkCategory("first page by date, 50 rows")]
    public int FirstPage() =>
        Fetch("count='50'", "<order attribute='estimatedclosedate' descending='true'/>").Entities.Count;

    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("first page by name, 50 rows")]
    public int FirstPageByNameBySql() =>
        file
            .Sql.Query(
                Select + "ORDER BY o.\"name$fold\", o.opportunityid LIMIT @0",
                RowReader.Opportunity,
                51
            )
            .Count;

    [Benchmark(Description = "Emulator"), BenchmarkCategory("first page by name, 50 rows")]
    public int FirstPageByName() => Fetch("count='50'", "<order attribute='name'/>").Entities.Count;

    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("all 100,000 in pages")]
    public int AllPagesBySql()
    {
        var (count, last) = (0, System.Array.Empty<byte>());
        while (true)
        {
            var page = file.Sql.Query(
                Select + "WHERE o.opportunityid > @0 ORDER BY o.opportunityid LIMIT @1",
                RowReader.Opportunity,
                last,
                PageSize + 1
            );
            count += System.Math.Min(page.Count, PageSize);
            if (page.Count <= PageSize)
                return count;
            last = page[PageSize - 1].Id.ToByteArray(bigEndian: true);
        }
    }

    [Benchmark(Description = "Emulator"), BenchmarkCategory("all 100,000 in pages")]
    public int AllPages()
    {
        var query = new QueryExpression("opportunity")
        {
            ColumnSet = new ColumnSet("name", "estimatedvalue", "estimatedclosedate", "ownerid"),
            PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
        };
        var count = 0;
        while (true)
        {
            var page = file.Service.RetrieveMultiple(query);
            count += page.Entities.Count;
            if (!page.MoreRecords)
                return count;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private EntityCollection Fetch(string attributes, string parts) =>
        file.Service.RetrieveMultiple(
            new FetchExpression(
                $"<fetch {attributes}><entity name='opportunity'>{Columns}{parts}</entity></fetch>"
            )
        );
}
