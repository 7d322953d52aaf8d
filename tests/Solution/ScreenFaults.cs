namespace Crm.SalesProcess.Tests.Solution;

/// <summary>Faults in views, forms, roles and settings: rule, file, text there, what is planted instead.</summary>
internal static class ScreenFaults
{
    private const string StageView = "Entities/csp_SalesStage/SavedQueries/*.xml";
    private const string ProcessForm = "Entities/csp_SalesProcess/FormXml/main/*.xml";
    private const string Chart = "Entities/csp_KpiPeriod/Visualizations/*.xml";
    private const string Dashboard = "Dashboards/*.xml";
    private const string App = "AppModules/*.xml";
    private const string Flow = "Workflows/*.json.data.xml";
    private const string FlowDefinition = "Workflows/*.json";
    private const string SiteMap = "AppModuleSiteMaps/*.xml";
    private const string Severity = "OptionSets/csp_severity.xml";
    private const string Rep = "Roles/Sales Process Rep.xml";
    private const string TimeZone = "environmentvariabledefinitions/csp_TimeZone/*.xml";

    public static (string Rule, string File, string Old, string Planted)[] All { get; } =
    [
        ("languages", Severity, "languagecode=\"1033\"", "languagecode=\"1031\""),
        ("default-views", StageView, "<isdefault>1<", "<isdefault>0<"),
        ("view-columns", StageView, "jump=\"csp_name\"", "jump=\"csp_title\""),
        ("fetch-columns", StageView, "<order attribute=\"csp_ordinal\"", "<order attribute=\"csp_position\""),
        ("fetch-columns", StageView, "<entity name=\"csp_salesstage\"", "<entity name=\"csp_stage\""),
        (
            "form-controls",
            ProcessForm,
            "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}",
            "{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}"
        ),
        ("form-controls", ProcessForm, "control id=\"csp_order\"", "control id=\"csp_name\""),
        ("form-lists", ProcessForm, "<RelationshipName>csp_salesprocess_", "<RelationshipName>csp_process_"),
        ("form-lists", ProcessForm, "<TargetEntityType>csp_salesstage", "<TargetEntityType>csp_gaterule"),
        ("fetch-columns", Chart, "<attribute name=\"csp_", "<attribute name=\"csp_x"),
        ("charts", Chart, "<entity name=\"csp_kpiperiod\"", "<entity name=\"csp_kpitarget\""),
        ("charts", Chart, " alias=\"category\"", ""),
        ("charts", Chart, "groupby=\"true\"", "aggregate=\"count\""),
        ("charts", Chart, "<category alias=\"category\">", "<category alias=\"categories\">"),
        ("charts", Chart, "<ChartAreas>", "<ChartAreas><ChartArea />"),
        ("charts", Chart, "      <Series>", "      <Series><Series ChartType=\"Bar\" />"),
        (
            "unique-names",
            Chart,
            "<LocalizedName description=\"",
            "<LocalizedName description=\"Won and Lost by Month\" x=\""
        ),
        ("dashboard-tiles", Dashboard, "<TargetEntityType>csp_kpiperiod", "<TargetEntityType>csp_kpitarget"),
        ("dashboard-tiles", Dashboard, "<TargetEntityType>csp_kpiperiod", "<TargetEntityType>account"),
        ("dashboard-tiles", Dashboard, "<VisualizationId>{", "<VisualizationId>{0"),
        ("dashboard-tiles", Dashboard, "</cell>", "<control /></cell>"),
        ("root-component-missing", Dashboard, "<FormId>{", "<FormId>{0"),
        ("descriptions", Dashboard, "<Description description=\"", "<Description description=\" \" x=\""),
        ("apps", App, "schemaName=\"csp_job\"", "schemaName=\"csp_jobs\""),
        ("apps", App, "<Role id=\"{", "<Role id=\"{0"),
        ("apps", SiteMap, "Entity=\"csp_job\"", "Entity=\"csp_jobs\""),
        ("apps", SiteMap, "DefaultDashboard=\"{", "DefaultDashboard=\"{0"),
        ("apps", SiteMap, "Id=\"csp_kpis\"", "Id=\"csp_jobs\""),
        ("flows", Flow, "<StateCode>0<", "<StateCode>1<"),
        ("flows", FlowDefinition, "csp_jobs", "csp_job"),
        ("flows", FlowDefinition, "csp_Dataverse", "csp_Nothing"),
        ("flows", FlowDefinition, "\"templateName\": null", "\"templateName\""),
        ("root-component-missing", Flow, "WorkflowId=\"{", "WorkflowId=\"{0"),
        (
            "role-privileges",
            Rep,
            "prvReadcsp_GateRule\" level=\"Global\"",
            "prvReadcsp_GateRule\" level=\"Local\""
        ),
        ("environment-variables", TimeZone, "<defaultvalue>UTC<", "<defaultvalue><"),
        ("environment-variables", TimeZone, "<type>100000000<", "<type>100000003<"),
    ];
}
