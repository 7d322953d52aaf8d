using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Tests.Conventions;

public sealed class TableTests
{
    /// <summary>Columns that every table of Dataverse has, every user-owned one, or every business process flow.</summary>
    private static readonly string[] Ordinary =
    [
        "statecode",
        "statuscode",
        "ownerid",
        "createdon",
        "overriddencreatedon",
        "modifiedon",
        "transactioncurrencyid",
        "exchangerate",
        "businessunitid",
        "businessprocessflowinstanceid",
    ];

    [Fact]
    public void Every_column_that_the_code_names_exists()
    {
        var missing = Named().Where(name => !Known(name.Table).Contains(WithoutBase(name.Column)));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_column_that_rules_can_use_exists()
    {
        var known = Known(Opportunity.Table);

        var offenders = OpportunityColumns
            .All.Select(column => column.Name)
            .Where(name => !known.Contains(name));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData(typeof(Crm.SalesProcess.Domain.Process.GateDirection), "csp_gatedirection")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Process.GateKind), "csp_gatekind")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Process.Severity), "csp_severity")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Gates.GateOutcome), "csp_gateoutcome")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Ledger.ExitKind), "csp_exitkind")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Ledger.VisitSource), "csp_visitsource")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Ledger.ChangeKind), "csp_changekind")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Ledger.OpportunityOutcome), "csp_opportunityoutcome")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Process.ApproverKind), "csp_approverkind")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Gates.EvaluationResult), "csp_evaluationresult")]
    [InlineData(typeof(GateChannel), "csp_gatechannel")]
    [InlineData(typeof(OverrideKind), "csp_overridekind")]
    [InlineData(typeof(OverrideDecision), "csp_overridedecision")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Metrics.Ledgers.ForecastCategory), "csp_forecastcategory")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Metrics.PeriodKind), "csp_periodkind")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Metrics.ScopeKind), "csp_scopekind")]
    [InlineData(typeof(Crm.SalesProcess.Domain.Metrics.Charts.SignalRule), "csp_signalrule")]
    public void Choices_have_the_values_and_words_of_the_solution(Type choice, string name)
    {
        var inCode = Enum.GetValues(choice).Cast<object>().Select(value => $"{(int)value} {value}");
        var inXml = XDocument
            .Load(Path.Combine(SharedData.Checkout, "Solution", "OptionSets", name + ".xml"))
            .Descendants("option")
            .Select(option => $"{option.Attribute("value")!.Value} {Word(option)}");

        Assert.Equal(inCode, inXml, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The platform keeps a column of base amounts beside each amount.</summary>
    private static string WithoutBase(string column) =>
        column.EndsWith("_base", StringComparison.Ordinal) ? column[..^"_base".Length] : column;

    private static string Word(XElement option) =>
        option
            .Descendants("label")
            .First(label => label.Attribute("languagecode")!.Value == "1033")
            .Attribute("description")!
            .Value.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<(string Table, string Column)> Named() =>
        from type in typeof(Opportunity).Assembly.GetTypes()
        where type.Namespace == typeof(Opportunity).Namespace
        let table = type.GetField("Table")?.GetRawConstantValue() as string
        let columns = type.GetNestedType("Columns")
        where table is not null && columns is not null && !IsSeveralTables(type)
        from column in columns.GetFields(BindingFlags.Public | BindingFlags.Static)
        select (table, (string)column.GetRawConstantValue()!);

    /// <summary>Classes that name columns of more than the one table.</summary>
    private static bool IsSeveralTables(Type type) =>
        type == typeof(Privilege) || type == typeof(EnvironmentVariable);

    private static HashSet<string> Known(string table) =>
        [.. Ordinary, table + "id", .. OwnColumns(table), .. StandardColumns(table)];

    private static IEnumerable<string> OwnColumns(string table)
    {
        var folder = Path.Combine(SharedData.Checkout, "Solution", "Entities");
        var path = Directory
            .EnumerateDirectories(folder)
            .SingleOrDefault(one => Path.GetFileName(one).Equals(table, StringComparison.OrdinalIgnoreCase));
        return path is null
            ? []
            : XDocument
                .Load(Path.Combine(path, "Entity.xml"))
                .Descendants("attribute")
                .Select(attribute => attribute.Attribute("PhysicalName")!.Value.ToLowerInvariant());
    }

    private static IEnumerable<string> StandardColumns(string table)
    {
        var path = Path.Combine(SharedData.Checkout, "Emulator/Engine/Catalogue/Data", table + ".txt");
        return File.Exists(path)
            ? File.ReadLines(path).Select(line => line.Split(' ')[0].ToLowerInvariant())
            : [];
    }
}
