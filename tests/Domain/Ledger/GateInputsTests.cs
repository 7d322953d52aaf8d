using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Tests.Domain.Ledger;

public sealed class GateInputsTests
{
    [Fact]
    public void What_the_rules_saw_is_kept_in_one_form_for_all_machines()
    {
        var values = Given.Values(
            ("estimatedclosedate", ColumnValue.OfDate(new DateTime(2026, 12, 31))),
            ("budgetamount", ColumnValue.OfMoney(1234.50m)),
            ("createdon", ColumnValue.OfInstant(Given.Now))
        );

        Assert.Equal(
            "[{\"column\":\"budgetamount\",\"value\":\"1234.50\",\"cut\":false},"
                + "{\"column\":\"createdon\",\"value\":\"2026-11-18T13:00:00Z\",\"cut\":false},"
                + "{\"column\":\"estimatedclosedate\",\"value\":\"2026-12-31\",\"cut\":false}]",
            GateInputs.Write(Given.Definition(), values)
        );
    }

    [Fact]
    public void Long_texts_are_cut_so_that_the_whole_fits_its_column()
    {
        var texts = OpportunityColumns.All.Where(column => column.Type == ColumnType.Text);
        var values = Given.Values([
            .. texts.Select(column => (column.Name, ColumnValue.OfText(new string('\u0001', 20_000)))),
        ]);

        var inputs = GateInputs.Write(Given.Definition(), values);

        Assert.True(inputs.Length <= GateInputs.MostCharacters);
        Assert.Contains("\"cut\":true", inputs, StringComparison.Ordinal);
    }
}
