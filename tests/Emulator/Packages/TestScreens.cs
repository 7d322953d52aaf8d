using System;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>A package with a chart of things by kind, and a dashboard that shows it.</summary>
public static class TestScreens
{
    public static readonly Guid ChartId = TestId.Of("chart");

    public static readonly Guid DashboardId = TestId.Of("dashboard");

    public static readonly string Chart = $$"""
        <visualization><savedqueryvisualizationid>{{ChartId:B}}</savedqueryvisualizationid>
          <datadescription><datadefinition><fetchcollection><fetch mapping="logical" aggregate="true">
            <entity name="test_thing"><attribute name="test_kind" groupby="true" alias="kind" />
              <attribute name="test_count" aggregate="sum" alias="count" /></entity></fetch></fetchcollection>
            <categorycollection><category alias="kind"><measurecollection><measure alias="count" />
              </measurecollection></category></categorycollection></datadefinition></datadescription>
          <presentationdescription><Chart><Series><Series ChartType="Bar" /></Series>
            <ChartAreas><ChartArea /></ChartAreas></Chart></presentationdescription><isdefault>1</isdefault>
          <LocalizedNames><LocalizedName description="Things by kind" languagecode="1033" /></LocalizedNames>
          <Descriptions><Description description="Counts." languagecode="1033" /></Descriptions></visualization>
        """;

    public static readonly string Dashboard = $$"""
        <Dashboard><LocalizedNames><LocalizedName description="Board" languagecode="1033" /></LocalizedNames>
          <FormId>{{DashboardId:B}}</FormId><FormXml><forms type="dashboard"><form><tabs><tab><columns><column>
            <sections><section><rows><row><cell><control id="Tile1"><parameters>
              <TargetEntityType>test_thing</TargetEntityType><ChartGridMode>Chart</ChartGridMode>
              <VisualizationId>{{ChartId:B}}</VisualizationId></parameters></control></cell></row></rows></section>
            </sections></column></columns></tab></tabs></form></forms></FormXml></Dashboard>
        """;

    /// <summary>The package with another chart and dashboard than those.</summary>
    public static TestPackage With(string chart, string? dashboard = null) =>
        new()
        {
            Entities =
                TestTables.Thing.Replace(
                    "</EntityInfo>",
                    $"</EntityInfo><Visualizations>{chart}</Visualizations>",
                    StringComparison.Ordinal
                ) + TestTables.Setting,
            Dashboards = dashboard ?? "",
            ExtraRoots = dashboard is null ? "" : $"<RootComponent type=\"60\" id=\"{DashboardId:B}\" />",
        };
}
