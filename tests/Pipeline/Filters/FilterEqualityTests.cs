using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using CsCheck;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Filters;

/// <summary>
/// The filters of the plug-in and the SQL of the emulator share nothing, and say the same of random opportunities.
/// </summary>
[Trait("Category", "Property")]
public sealed class FilterEqualityTests
{
    private const int Rows = 120;
    private const int Filters = 1_500;

    [Fact]
    public void A_filter_in_memory_lets_through_what_a_query_finds()
    {
        using var sales = Sales.OnTheEmulator();
        RandomFilters
            .Row(sales.Now)
            .Array[Rows]
            .Sample(rows => Array.ForEach(rows, row => sales.Rep.Service.Create(row)), iter: 1, threads: 1);
        var stored = sales.All(Opportunity.Table);
        var process = Process();
        var scope = new FilterScope(process.FindColumn, TimeZoneRules.Utc);

        RandomFilters
            .Filter(sales.Now)
            .Sample(
                xml =>
                {
                    var reading = FilterReader.Read(xml, scope);
                    Assert.Empty(reading.Problems);
                    var inMemory = stored
                        .Where(row =>
                            reading.Filter.IsTrue(new EntityValues(row, process), process.At(sales.Now))
                        )
                        .Select(row => row.Id);
                    return inMemory.Order().SequenceEqual(Found(sales, xml).Order());
                },
                iter: Filters,
                threads: 1
            );
    }

    private static IEnumerable<Guid> Found(Sales sales, string filter)
    {
        var fetch =
            $"<fetch><entity name='opportunity'><attribute name='opportunityid' />{filter}</entity></fetch>";
        var rows = sales.Administrator.Service.RetrieveMultiple(new FetchExpression(fetch)).Entities;
        return rows.Select(row => row.Id);
    }

    private static ProcessDefinition Process()
    {
        var data = new DefinitionData
        {
            ProcessId = Guid.NewGuid().ToString(),
            Number = 1,
            BaseCurrencyId = Guid.NewGuid().ToString(),
            Columns =
            [
                .. OpportunityColumns.All.Select(column => new ColumnData
                {
                    Name = column.Name,
                    Type = column.Type.ToString(),
                    Label = column.Label,
                }),
            ],
            Stages = [new StageData { Id = Guid.NewGuid().ToString(), Ordinal = 1 }],
        };
        var text = DefinitionText.Write(data);
        return DefinitionText.Read(text, DefinitionText.Hash(text));
    }
}
