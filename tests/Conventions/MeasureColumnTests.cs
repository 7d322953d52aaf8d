using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Tests.Conventions;

public sealed class MeasureColumnTests
{
    private static readonly Dictionary<string, string> Columns = XDocument
        .Load(Path.Combine(SharedData.Checkout, "Solution", "Entities", "csp_KpiPeriod", "Entity.xml"))
        .Descendants("attribute")
        .ToDictionary(
            column => column.Element("LogicalName")!.Value,
            column => column.Element("Descriptions")!.Element("Description")!.Attribute("description")!.Value
        );

    private static readonly string[] OnTheForm =
    [
        .. Directory
            .EnumerateFiles(
                Path.Combine(SharedData.Checkout, "Solution", "Entities", "csp_KpiPeriod", "FormXml", "main")
            )
            .SelectMany(file => XDocument.Load(file).Descendants("control"))
            .Select(control => (string?)control.Attribute("datafieldname"))
            .OfType<string>(),
    ];

    private static IEnumerable<Measure> Measures =>
        MeasureCatalogue.WholeProcess.Concat(MeasureCatalogue.PerStage);

    [Fact]
    public void Every_measure_has_its_columns_in_the_table_of_figures() =>
        Assert.Empty(Measures.SelectMany(KpiPeriod.ColumnsOf).Except(Columns.Keys));

    [Fact]
    public void Every_measure_is_on_the_form() =>
        Assert.Empty(Measures.Select(measure => "csp_" + measure.Key).Except(OnTheForm));

    [Fact]
    public void Every_column_of_a_measure_begins_with_the_definition_of_the_measure() =>
        Assert.All(
            Measures,
            measure =>
                Assert.StartsWith(
                    Columns["csp_" + measure.Key].Split(". ")[0].TrimEnd('.'),
                    measure.Text.Definition,
                    StringComparison.Ordinal
                )
        );
}
