using System.IO;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Tests.Conventions;

public sealed class MeasureColumnTests
{
    [Fact]
    public void Every_measure_has_its_columns_in_the_table_of_figures()
    {
        var table = XDocument.Load(
            Path.Combine(SharedData.Checkout, "Solution", "Entities", "csp_KpiPeriod", "Entity.xml")
        );
        var columns = table.Descendants("attribute").Select(column => column.Element("LogicalName")!.Value);

        var missing = MeasureCatalogue
            .WholeProcess.Concat(MeasureCatalogue.PerStage)
            .SelectMany(KpiPeriod.ColumnsOf)
            .Except(columns);

        Assert.Empty(missing);
    }
}
