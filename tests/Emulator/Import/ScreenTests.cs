using System;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>Charts and dashboards of a package.</summary>
public sealed class ScreenTests
{
    [Fact]
    public void A_chart_and_a_dashboard_are_stored_as_the_platform_has_them()
    {
        using var organization = new TestOrganization(
            TestScreens.With(TestScreens.Chart, TestScreens.Dashboard)
        );

        var chart = organization.Read("savedqueryvisualization", TestScreens.ChartId);
        var dashboard = organization.Read("systemform", TestScreens.DashboardId);

        Assert.Equal("Things by kind", chart["name"]);
        Assert.Equal("Counts.", chart["description"]);
        Assert.Equal("test_thing", chart["primaryentitytypecode"]);
        Assert.Equal(true, chart["isdefault"]);
        Assert.StartsWith("<datadefinition>", (string)chart["datadescription"], StringComparison.Ordinal);
        Assert.StartsWith("<Chart>", (string)chart["presentationdescription"], StringComparison.Ordinal);
        Assert.Equal(0, dashboard.GetAttributeValue<OptionSetValue>("type").Value);
        Assert.StartsWith("<form>", (string)dashboard["formxml"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_upgrade_takes_away_a_chart_that_is_gone()
    {
        using var organization = new TestOrganization(TestScreens.With(TestScreens.Chart));
        var next = TestScreens.With("") with { Version = "1.1.0.0" };

        organization.Emulator.Import(next.Zip());

        Assert.Empty(organization.All("savedqueryvisualization"));
    }

    [Theory]
    [InlineData("name=\"test_count\"", "name=\"test_cont\"", 0x80041103, "asks for 'test_cont'")]
    [InlineData("entity name=\"test_thing\"", "entity name=\"account\"", 0x8004E001, "asks 'account'")]
    [InlineData("aggregate=\"sum\"", "aggregate=\"total\"", 0x8004E000, "a query that cannot be read")]
    [InlineData("measure alias=\"count\"", "measure alias=\"counts\"", 0x8004E000, "shows 'counts'")]
    [InlineData("<ChartArea />", "<ChartArea /><ChartArea />", 0x8004E005, "one chart area")]
    [InlineData("<Series ChartType=\"Bar\" />", "", 0x8004E003, "a series for each of its 1 measures")]
    [InlineData("<Chart>", "<Chart2>", 0x8004E000, "needs <datadefinition> and <Chart>")]
    public void A_faulty_chart_is_refused(string old, string planted, uint code, string what)
    {
        var chart = TestScreens
            .Chart.Replace(old, planted, StringComparison.Ordinal)
            .Replace(planted == "<Chart2>" ? "</Chart>" : "</>", "</Chart2>", StringComparison.Ordinal);

        var problem = TheOneProblem(TestScreens.With(chart));

        Assert.Equal(unchecked((int)code), problem.Code);
        Assert.Contains("The chart 'Things by kind' ", problem.Text, StringComparison.Ordinal);
        Assert.Contains(what, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_two_groups_has_one_measure()
    {
        const string Group = "<attribute name=\"test_done\" groupby=\"true\" alias=\"done\" />";
        const string Measure = "<measurecollection><measure alias=\"count\" /></measurecollection>";
        var chart = TestScreens
            .Chart.Replace("</entity>", Group + "</entity>", StringComparison.Ordinal)
            .Replace("</category>", Measure + "</category>", StringComparison.Ordinal)
            .Replace("</Series><ChartAreas>", "", StringComparison.Ordinal)
            .Replace("<Series><Series ", "<Series><Series /><Series ", StringComparison.Ordinal);

        Assert.Equal(unchecked((int)0x8004E007), TheOneProblem(TestScreens.With(chart)).Code);
    }

    [Theory]
    [InlineData("test_thing<", "test_thong<", "the table 'test_thong'")]
    [InlineData(
        "<VisualizationId>{",
        "<VisualizationId>{00000000-0000-0000-0000-000000000001}</VisualizationId><Was>{",
        "the chart {00000000"
    )]
    [InlineData(
        "<ChartGridMode>",
        "<ViewId>{00000000-0000-0000-0000-000000000001}</ViewId><ChartGridMode>",
        "the view {00000000"
    )]
    public void A_dashboard_of_something_that_is_not_there_is_refused(string old, string planted, string what)
    {
        var dashboard = TestScreens
            .Dashboard.Replace(old, planted, StringComparison.Ordinal)
            .Replace(
                planted.EndsWith("<Was>{") ? "}</VisualizationId></parameters>" : "</>",
                "}</Was></parameters>",
                StringComparison.Ordinal
            );

        var problem = TheOneProblem(TestScreens.With(TestScreens.Chart, dashboard));

        Assert.StartsWith($"The dashboard 'Board' shows {what}", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_is_stored_as_a_draft_with_its_definition()
    {
        using var organization = new TestOrganization(Flow("Workflows/flow.json"));

        var flow = organization.Read("workflow", TestId.Of("flow"));

        Assert.Equal("{}", flow["clientdata"]);
        Assert.Equal(5, flow.GetAttributeValue<OptionSetValue>("category").Value);
        Assert.Equal(0, flow.GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void A_flow_without_its_definition_is_refused() =>
        Assert.Equal(
            "The file '/Workflows/flow.json' of the flow 'Daily' is missing from the zip.",
            TheOneProblem(Flow("Workflows/other.json")).Text
        );

    private static TestPackage Flow(string file) =>
        new TestPackage
        {
            ContentTypes =
                new TestPackage().ContentTypes + "<Default Extension=\"json\" ContentType=\"a/b\" />",
            Workflows =
                $"<Workflow WorkflowId=\"{TestId.Of("flow"):B}\" Name=\"Daily\"><JsonFileName>/Workflows/flow.json"
                + "</JsonFileName><Category>5</Category><StateCode>0</StateCode></Workflow>",
            ExtraRoots = $"<RootComponent type=\"29\" id=\"{TestId.Of("flow"):B}\" />",
        } with
        {
            Files = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(file, "{}"),
        };

    private static ImportProblem TheOneProblem(TestPackage package)
    {
        using var emulator = DataverseEmulator.InMemory();
        return Assert.Single(
            Assert.Throws<SolutionImportException>(() => emulator.Import(package.Zip())).Problems
        );
    }
}
