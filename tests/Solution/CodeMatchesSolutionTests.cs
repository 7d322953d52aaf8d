using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>The names and values that the plugins use are those of the solution.</summary>
public sealed class CodeMatchesSolutionTests
{
    private static readonly SolutionPackage Package = SolutionSource.Read(
        Path.Combine(SharedData.Checkout, "Solution")
    );

    public static TheoryData<Type> TableClasses =>
        [
            .. typeof(Opportunity)
                .Assembly.GetExportedTypes()
                .Where(t => t.Namespace == typeof(Opportunity).Namespace && t.GetField("Table") is not null),
        ];

    [Theory]
    [MemberData(nameof(TableClasses))]
    public void Every_column_the_code_names_is_a_column_of_its_table(Type code)
    {
        var tables = Constants(code).ToList();
        var known = tables.SelectMany(ColumnsOf).ToHashSet(StringComparer.Ordinal);

        var used = Constants(code.GetNestedType("Columns")!);

        Assert.NotEmpty(known);
        Assert.Subset(known, used.ToHashSet());
    }

    [Fact]
    public void The_statuses_of_a_process_are_those_of_the_code()
    {
        var statuses = Package
            .Section("Entities")
            .Single(e => e.Element("Name")!.Value == "csp_SalesProcess")
            .Descendants("status")
            .ToDictionary(Label, s => (int)s.Attribute("value")!);

        Assert.Equal(Enum.GetNames<ProcessStatus>().Order(), statuses.Keys.Order());
        Assert.All(statuses, s => Assert.Equal((int)Enum.Parse<ProcessStatus>(s.Key), s.Value));
    }

    [Fact]
    public void The_environment_variables_of_the_code_are_in_the_solution()
    {
        var defined = Package
            .Parts.Select(p => p.Xml)
            .Where(x => x?.Name == "environmentvariabledefinition")
            .Select(x => (string?)x!.Attribute("schemaname"));

        Assert.Equal(
            [
                EnvironmentVariable.DerailedReasons,
                EnvironmentVariable.GateSwitch,
                EnvironmentVariable.GraceMinutes,
                EnvironmentVariable.PlaceholderList,
                EnvironmentVariable.RepFigures,
                EnvironmentVariable.TimeZone,
            ],
            defined
        );
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!);

    private static IEnumerable<string> ColumnsOf(string table) =>
        Package
            .Section("Entities")
            .Where(e => e.Element("Name")!.Value.ToLowerInvariant() == table)
            .Descendants("LogicalName")
            .Select(n => n.Value)
            .Concat(StandardCatalogue.Schema.Find(table)?.Columns.Select(c => c.LogicalName) ?? []);

    private static string Label(XElement option) =>
        (string)option.Descendants("label").First().Attribute("description")!;
}
